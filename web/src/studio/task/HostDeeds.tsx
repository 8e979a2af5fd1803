// What the host can do with one or several assignments: confirm at once; send back or call off with a reason.
import type { HostDeed, TaskLine } from '@gongyan/shared/studio/task/task.contract';
import { maySettleTask } from '@gongyan/shared/studio/task/task.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useSettleTasks } from './task.queries';

interface DeedsProps {
  readonly studio: Studio;
  readonly lines: readonly TaskLine[];
}

const useSettling = ({ studio, lines }: DeedsProps) => {
  const { t } = useTranslation('studiotask');
  const settle = useSettleTasks(studio.id);
  const go = (deed: HostDeed, reason: string, done: () => void = () => undefined) => settle.mutate({ assignmentIds: lines.map(({ id }) => id), deed, reason }, {
    onSuccess: ({ settled: { length: n } }) => { toast(n < lines.length ? t('did.part', { n, left: lines.length - n }) : t(`did.${deed}`, { n }), n < lines.length ? 'warn' : 'done'); done(); },
    onError: (error) => { if (deed === 'confirm') toast(sentenceOf(error), 'warn'); },
  });
  return { go, settle };
};

const ReasonDialog = ({ studio, lines, deed, title, onClose }: DeedsProps & { deed: Exclude<HostDeed, 'confirm'>; title: string; onClose: () => void }) => {
  const { t } = useTranslation('studiotask');
  const [reason, setReason] = useState('');
  const { go, settle } = useSettling({ studio, lines });
  return (
    <Dialog title={t(deed)} deed={{ word: t(deed), danger: deed === 'withdraw', ready: reason.trim().length > 1, busy: settle.isPending, go: () => go(deed, reason.trim(), onClose) }} onClose={onClose}>
      <p>{title} · {lines.map(({ person }) => person.name).join('、')}</p>
      <p className="soft">{t(`lead.${deed}`)}</p>
      <Field id="task-reason" label={t('reason')}><Input id="task-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {settle.error !== null && <p className="note danger" role="alert">{sentenceOf(settle.error)}</p>}
    </Dialog>
  );
};

/** All that wait, with one press. */
export const ConfirmAll = (props: DeedsProps) => {
  const { t } = useTranslation('studiotask');
  const { go, settle } = useSettling(props);
  return <Button size="small" type="primary" loading={settle.isPending} onClick={() => go('confirm', '')}>{t('confirmAll', { n: props.lines.length })}</Button>;
};

export const HostDeeds = ({ studio, line, title }: { studio: Studio; line: TaskLine; title: string }) => {
  const { t } = useTranslation('studiotask');
  const me = useMe();
  const [asked, ask] = useState<Exclude<HostDeed, 'confirm'> | null>(null);
  const { go, settle } = useSettling({ studio, lines: [line] });
  const may = (deed: HostDeed) => maySettleTask(deed, { ...line, own: line.person.id === me.person.id, rights: studio.rights, reason: '写明原因' }).ok;
  return (
    <span className="row wrap task-deeds no-print">
      {may('confirm') && <Button size="small" loading={settle.isPending} onClick={() => go('confirm', '')}>{t('confirm')}</Button>}
      {may('return') && <Button size="small" onClick={() => ask('return')}>{t('return')}</Button>}
      {may('withdraw') && <Button size="small" type="text" onClick={() => ask('withdraw')}>{t('withdraw')}</Button>}
      {asked !== null && <ReasonDialog studio={studio} lines={[line]} deed={asked} title={title} onClose={() => ask(null)} />}
    </span>
  );
};
