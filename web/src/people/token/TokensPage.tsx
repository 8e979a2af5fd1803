// 访问令牌: those that I made, with what each may and when it was last used; a new one, and the end of one.
import type { ApiToken } from '@gongyan/shared/people/token/token.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { NewToken } from './NewToken';
import { useEndToken, useTokens } from './token.queries';
import './token.words';
import { TokenFacts } from './TokenFacts';

const End = ({ token: { id, name }, onClose }: { token: ApiToken; onClose: () => void }) => {
  const { t } = useTranslation('token');
  const end = useEndToken();
  const go = () => end.mutate(id, { onSuccess: () => { toast(t('ended')); onClose(); } });
  return (
    <Dialog title={t('endTitle', { name })} deed={{ word: t('end'), ready: true, busy: end.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('endSure')}</p>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </Dialog>
  );
};

export const TokensPage = () => {
  const { t } = useTranslation('token');
  const tokens = useTokens();
  const [asking, setAsking] = useState<'new' | ApiToken | null>(null);
  const close = () => setAsking(null);
  return (
    <Page title={t('title')} lead={t('lead')} narrow actions={<><LinkButton to="/api/docs">{t('docs')}</LinkButton><Button type="primary" onClick={() => setAsking('new')}>{t('make')}</Button></>}>
      <section className="panel">
        <Asked query={tokens} what={t('title')}>
          {(list) => list.length === 0 ? <Empty icon="lock">{t('none')}</Empty> : (
            <ul className="rows">
              {list.map((token) => <li key={token.id} className="line"><TokenFacts token={token} /><Button aria-label={`${t('end')} ${token.name}`} onClick={() => setAsking(token)}>{t('end')}</Button></li>)}
            </ul>
          )}
        </Asked>
      </section>
      {asking === 'new' && <NewToken onClose={close} />}
      {asking !== null && asking !== 'new' && <End token={asking} onClose={close} />}
    </Page>
  );
};
