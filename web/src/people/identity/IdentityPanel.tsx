// 绑定的登录方式 on one's own page: which outside accounts let him in, to bind another, to release one.
import type { SignInWay } from '@gongyan/shared/kit/provider';
import type { Identity } from '@gongyan/shared/people/identity/identity.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useHub } from '../people.queries';
import { useBind, useIdentities, useUnbind } from './identity.queries';
import './identity.words';
import { useProviderName } from './useProviderName';

const EndDialog = ({ identity, name, onClose }: { identity: Identity; name: string; onClose: () => void }) => {
  const { t } = useTranslation('identity');
  const end = useUnbind();
  const go = () => end.mutate(identity.id, { onSuccess: () => { toast(t('mine.ended')); onClose(); } });
  return (
    <Dialog title={t('mine.endTitle', { name })} deed={{ word: t('mine.end'), ready: true, busy: end.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('mine.endSure', { label: identity.label })}</p>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </Dialog>
  );
};

const Line = ({ identity, name }: { identity: Identity; name: string }) => {
  const { t } = useTranslation('identity');
  const [ending, setEnding] = useState(false);
  return (
    <li className="line">
      <Icon name="people" />
      <span className="grow person-text">
        <span className="cut">{name} · {identity.label}</span>
        <span className="small soft">{t('mine.since')} <DayText at={identity.boundAt} /> · {identity.usedAt === null ? t('mine.never') : <>{t('mine.used')} <DayText at={identity.usedAt} since /></>}</span>
      </span>
      <Button aria-label={`${t('mine.end')} ${name}`} onClick={() => setEnding(true)}>{t('mine.end')}</Button>
      {ending && <EndDialog identity={identity} name={name} onClose={() => setEnding(false)} />}
    </li>
  );
};

const Binds = ({ ways }: { ways: readonly SignInWay[] }) => {
  const { t } = useTranslation('identity');
  const nameOf = useProviderName();
  const bind = useBind();
  return (
    <div className="panel-body stack">
      <p className="soft">{t('mine.lead')}</p>
      <div className="row">{ways.map((way) => <Button key={way.provider} loading={bind.isPending && bind.variables === way.provider} disabled={bind.isPending} onClick={() => bind.mutate(way.provider)}>{t('mine.bind', { name: nameOf(way) })}</Button>)}</div>
      {bind.error !== null && <p className="note danger" role="alert">{sentenceOf(bind.error)}</p>}
    </div>
  );
};

/** Nothing where the operator has set up no way and none is bound from before. */
export const IdentityPanel = () => {
  const { t } = useTranslation('identity');
  const nameOf = useProviderName();
  const ways = useHub().data?.ways ?? [];
  const identities = useIdentities();
  if (ways.length === 0 && (identities.data ?? []).length === 0) return null;
  return (
    <Panel title={t('mine.title')}>
      <Asked query={identities} what={t('mine.title')}>
        {(bound) => {
          const open = ways.filter(({ provider }) => !bound.some((identity) => identity.provider === provider));
          return (
            <>
              {bound.length > 0 && <ul className="rows">{bound.map((identity) => <Line key={identity.id} identity={identity} name={nameOf(ways.find(({ provider }) => provider === identity.provider) ?? identity)} />)}</ul>}
              {open.length > 0 && <Binds ways={open} />}
            </>
          );
        }}
      </Asked>
    </Panel>
  );
};
