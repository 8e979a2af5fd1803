// 开源许可: every package that runs in the hub or in its page, found by its name or licence, with the licence's text. Open to anybody.
import { licenceRoutes, type LicensedPackage } from '@gongyan/shared/kit/licences';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '../../platform/queries';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { OpenFrame } from '../OpenFrame';
import './licences.css';
import './licences.words';

const Text = ({ text }: { text: number }) => {
  const { t } = useTranslation('licences');
  const found = useQuery({ ...asking(licenceRoutes.licence, { params: { text: String(text) } }), staleTime: Infinity });
  return (
    <Asked query={found} what={t('text')} bones={<Bones rows={3} />}>
      {(licence) => (licence.text === '' ? <p className="soft">{t('noText')}</p> : <pre className="licence-text" tabIndex={0} aria-label={t('text')}>{licence.text}</pre>)}
    </Asked>
  );
};

const Line = ({ one: { name, version, licence, usedIn, author, text } }: { one: LicensedPackage }) => {
  const { t } = useTranslation('licences');
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details className="licence" open={open}>
        <summary onClick={(event) => { event.preventDefault(); setOpen(!open); }}>
          <span className="grow person-text"><span><span className="strong">{name}</span> <span className="soft">{version}</span></span><span className="small soft">{[author, ...usedIn.map((place) => t(`in.${place}`))].filter((part) => part !== '').join(' · ')}</span></span>
          <span className="badge">{licence}</span>
        </summary>
        {open && <Text text={text} />}
      </details>
    </li>
  );
};

const List = ({ packages }: { packages: readonly LicensedPackage[] }) => {
  const { t } = useTranslation('licences');
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().toLowerCase());
  const shown = packages.filter(({ name, licence, author }) => `${name} ${licence} ${author}`.toLowerCase().includes(sought));
  return (
    <section className="panel">
      <div className="panel-head">
        <Input.Search className="licence-find" value={find} onChange={(event) => setFind(event.target.value)} placeholder={t('find')} aria-label={t('find')} maxLength={80} allowClear />
        <span className="small soft" role="status">{t('count', { n: shown.length })}</span>
      </div>
      {shown.length === 0 ? <Empty icon="search">{t('none')}</Empty> : <ul className="rows">{shown.map((one) => <Line key={`${one.name}@${one.version}`} one={one} />)}</ul>}
    </section>
  );
};

export const LicencesPage = () => {
  const { t } = useTranslation('licences');
  const found = useQuery(asking(licenceRoutes.licences, {}));
  return (
    <OpenFrame>
      <Page title={t('title')} lead={t('lead')} narrow>
        <p className="note">{t('own')}</p>
        <Asked query={found} what={t('title')} bones={<section className="panel"><Bones rows={8} /></section>}>{(packages) => <List packages={packages} />}</Asked>
      </Page>
    </OpenFrame>
  );
};
