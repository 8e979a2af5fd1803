// One address: what became of what was sent to it, and what can be done: a test, pause, another secret, away.
import type { Delivery, Webhook } from '@gongyan/shared/people/webhook/webhook.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Bones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Dialog } from '../../ui/Dialog';
import { LoadError } from '../../ui/LoadError';
import { toast } from '../../ui/toast';
import { SecretOnce } from './AddWebhook';
import { useAnswerWord, useKindWord } from './useHookWords';
import { useChangeWebhook, useDeliveries, useRemoveWebhook, useRenewSecret, useSendAgain, useTestWebhook } from './webhook.queries';

const COLOUR = { waiting: 'warning', arrived: 'success', dead: 'danger' } as const;

const Line = ({ delivery: { id, kind, at, state, tries, answer, nextAt, body }, mayAgain }: { delivery: Delivery; mayAgain: boolean }) => {
  const { t } = useTranslation('webhook');
  const [kindOf, answerOf] = [useKindWord(), useAnswerWord()];
  const again = useSendAgain();
  return (
    <li className="row webhook-line">
      <span className="grow person-text">
        <span className="row"><span>{kindOf(kind)}</span><span className={`badge ${COLOUR[state]}`}>{t(`outcome.${state}`)}</span></span>
        <span className="small soft pieces"><DayText at={at} />{answer !== null && <span>{answerOf(answer)}</span>}{tries > 1 && <span>{t('tries', { n: tries })}</span>}{nextAt !== null && <span>{t('next')} <DayText at={nextAt} /></span>}</span>
        <details className="small"><summary>{t('body')}</summary><pre className="admin-facts">{body}</pre></details>
        {again.error !== null && <span className="small" role="alert">{sentenceOf(again.error)}</span>}
      </span>
      {mayAgain && kind !== 'ping' && state !== 'waiting' && <Button size="small" loading={again.isPending} onClick={() => again.mutate(id, { onSuccess: () => toast(t('queued')) })}>{t('again')}</Button>}
    </li>
  );
};

const Deliveries = ({ hook }: { hook: Webhook }) => {
  const { t } = useTranslation('webhook');
  const found = useDeliveries(hook.id);
  if (found.data === undefined) return found.error === null ? <Bones rows={3} /> : <LoadError what={t('deliveries')} error={found.error} retry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="soft">{t('noDeliveries')}</p>;
  return (
    <>
      <ul className="rows">{rows.map((delivery) => <Line key={delivery.id} delivery={delivery} mayAgain={hook.state === 'on'} />)}</ul>
      {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></div>}
    </>
  );
};

const Sure = ({ hook, deed, onClose, onGone }: { hook: Webhook; deed: 'renew' | 'remove'; onClose: () => void; onGone: () => void }) => {
  const { t } = useTranslation('webhook');
  const [renew, remove] = [useRenewSecret(hook.id), useRemoveWebhook(hook.id)];
  if (renew.data !== undefined) return <SecretOnce secret={renew.data.secret} onClose={onClose} />;
  const { error, isPending } = deed === 'renew' ? renew : remove;
  // The list is asked anew before it is over, and takes this dialog away: what follows must not hang on it.
  const gone = () => remove.mutateAsync(undefined).then(() => { toast(t('removed')); onGone(); }, () => undefined);
  const go = () => (deed === 'renew' ? renew.mutate(undefined) : void gone());
  return (
    <Dialog title={t(`${deed}Title`, { name: hook.name })} deed={{ word: t(deed), ready: true, busy: isPending, danger: deed === 'remove', go }} onClose={onClose}>
      <p>{t(`${deed}Sure`)}</p>
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </Dialog>
  );
};

export const WebhookDialog = ({ hook, onClose }: { hook: Webhook; onClose: () => void }) => {
  const { t } = useTranslation('webhook');
  const answerOf = useAnswerWord();
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null);
  const [test, change] = [useTestWebhook(hook.id), useChangeWebhook(hook.id)];
  const on = hook.state === 'on';
  const tried = ({ answer }: Delivery) => (answer === 'ok' ? toast(t('tested')) : toast(t('testFailed', { why: answerOf(answer ?? '') }), 'warn'));
  const turn = () => change.mutate({ name: hook.name, kinds: hook.kinds, state: on ? 'paused' : 'on' }, { onSuccess: () => toast(t(on ? 'paused' : 'resumed')) });
  const error = test.error ?? change.error;
  return (
    <Dialog title={hook.name} onClose={onClose}>
      <p className="small soft webhook-address">{hook.address}</p>
      {hook.state === 'off' && <p className="note warning">{t('offWhy')}</p>}
      <div className="row admin-deeds">
        <Button loading={test.isPending} onClick={() => test.mutate(undefined, { onSuccess: tried })}>{t('test')}</Button>
        <Button loading={change.isPending} onClick={turn}>{t(on ? 'pause' : 'resume')}</Button>
        <Button onClick={() => setAsking('renew')}>{t('renew')}</Button>
        <Button danger onClick={() => setAsking('remove')}>{t('remove')}</Button>
      </div>
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
      <h3>{t('deliveries')}</h3>
      <p className="small soft">{t('deliveriesLead')}</p>
      <Deliveries hook={hook} />
      {asking !== null && <Sure hook={hook} deed={asking} onClose={() => setAsking(null)} onGone={onClose} />}
    </Dialog>
  );
};
