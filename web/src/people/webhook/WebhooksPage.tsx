// 事件推送: the programs of the district that are told what happens, how it goes with each, and a new one.
import type { Webhook, WebhookId } from '@gongyan/shared/people/webhook/webhook.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import '../admin/admin.words';
import { AdminFrame } from '../admin/AdminFrame';
import { isAdministrator, useMe } from '../Viewer';
import { AddWebhook } from './AddWebhook';
import { useKindWord } from './useHookWords';
import './webhook.css';
import { useWebhooks } from './webhook.queries';
import './webhook.words';
import { WebhookDialog } from './WebhookDialog';

const COLOUR = { on: 'success', paused: 'warning', off: 'danger' } as const;

const Line = ({ hook, onOpen }: { hook: Webhook; onOpen: () => void }) => {
  const { t } = useTranslation('webhook');
  const wordOf = useKindWord();
  return (
    <li className="line">
      <span className="grow person-text">
        <span className="row"><span className="strong">{hook.name}</span><span className={`badge ${COLOUR[hook.state]}`}>{t(`state.${hook.state}`)}</span></span>
        <span className="small soft webhook-address">{hook.address}</span>
        <span className="small soft pieces">
          <span>{t('by', { name: hook.madeBy.name })}</span>
          <span>{hook.sentAt === null ? t('never') : <>{t('arrived')} <DayText at={hook.sentAt} since /></>}</span>
          {hook.waiting > 0 && <span>{t('waiting', { n: hook.waiting })}</span>}
        </span>
        <span className="small">{hook.kinds.map(wordOf).join('、')}</span>
      </span>
      <Button aria-label={`${t('open')} ${hook.name}`} onClick={onOpen}>{t('open')}</Button>
    </li>
  );
};

export const WebhooksPage = () => {
  const { t } = useTranslation('webhook');
  const hooks = useWebhooks(isAdministrator(useMe()));
  const [open, setOpen] = useState<'new' | WebhookId | null>(null);
  const close = () => setOpen(null);
  const opened = hooks.data?.find(({ id }) => id === open);
  return (
    <AdminFrame title={t('title')} lead={t('lead')} administrators actions={<Button type="primary" onClick={() => setOpen('new')}>{t('add')}</Button>}>
      <section className="panel">
        <Asked query={hooks} what={t('title')}>
          {(list) => list.length === 0 ? <Empty icon="share">{t('none')}</Empty> : <ul className="rows">{list.map((hook) => <Line key={hook.id} hook={hook} onOpen={() => setOpen(hook.id)} />)}</ul>}
        </Asked>
      </section>
      {open === 'new' && <AddWebhook onClose={close} />}
      {opened !== undefined && <WebhookDialog hook={opened} onClose={close} />}
    </AdminFrame>
  );
};
