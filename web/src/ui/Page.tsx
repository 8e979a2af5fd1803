// The frame of every ordinary page: its name, one line about it, what can be done here. Sets the window's title.
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export const useTitle = (title: string): void => {
  const { t } = useTranslation('ui');
  const product = t('product');
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
};

export const Page = ({ title, lead, back, actions, narrow = false, children }: PageProps) => {
  useTitle(title);
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <div className="page-head">
        <div>
          {back}
          <h1>{title}</h1>
          {lead !== undefined && <div className="lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
};

export const Panel = ({ title, more, children }: { title: ReactNode; more?: ReactNode; children: ReactNode }) => (
  <section className="panel">
    <div className="panel-head"><h2>{title}</h2>{more}</div>
    {children}
  </section>
);
