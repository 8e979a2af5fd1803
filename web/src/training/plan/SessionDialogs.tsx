// Planning sessions, several in one go; changing one, calling one off; copying the timetable of an earlier cohort.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { SessionCard } from '@gongyan/shared/training/session/session.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useCohorts } from '../training.queries';
import { useCancelSession, useChangeSession, useCopyTimetable, usePlanSessions } from './plan.queries';
import { firstSession, nextSession, readSession, typedSession, type TypedSession } from './plan.typed';
import { ReasonDialog } from './ReasonDialog';
import { SessionFields } from './SessionFields';
import './plan.words';

const Drafts = ({ drafts, onDrop }: { drafts: readonly TypedSession[]; onDrop: (at: number) => void }) => {
  const { t } = useTranslation('courseplan');
  const language = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <section className="stack tight" aria-label={t('session.drafts')}>
      <h3>{t('session.drafts')}</h3>
      <ol className="rows drafts">
        {drafts.map((draft, at) => (
          <li key={`${draft.day}${draft.from}${draft.title}`} className="line">
            <span className="grow person-text"><span className="strong">{draft.moduleCode !== '' && <span className="soft">{draft.moduleCode} </span>}{draft.title}</span><span className="small soft pieces"><span>{plainDay(draft.day, language)} {draft.from}–{draft.to}</span><span>{draft.place}</span></span></span>
            <Button type="text" aria-label={t('session.drop', { title: draft.title })} icon={<Icon name="close" />} onClick={() => onDrop(at)} />
          </li>
        ))}
      </ol>
    </section>
  );
};

export const SessionsDialog = ({ cohort, last, onClose }: { cohort: CohortCard; last: SessionCard | undefined; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const [drafts, setDrafts] = useState<readonly TypedSession[]>([]);
  const [typed, setTyped] = useState(() => firstSession(cohort, last, t('session.formHint')));
  const plan = usePlanSessions(cohort.id);
  const current = readSession(typed);
  const all = [...drafts.flatMap((draft) => readSession(draft) ?? []), ...(current === null ? [] : [current])];
  // Half a line that was begun is not left behind unseen.
  const ready = all.length > 0 && (current !== null || typed.title.trim() === '');
  const another = () => { setDrafts([...drafts, typed]); setTyped(nextSession(typed)); document.getElementById('session-title')?.focus(); };
  const go = () => plan.mutate(all, { onSuccess: (made) => { toast(t('session.added', { n: made.length })); onClose(); } });
  return (
    <Dialog title={t('session.addTitle', { name: cohort.name })} deed={{ word: t('session.addGo', { n: all.length }), ready, busy: plan.isPending, go }} onClose={onClose}>
      <Drafts drafts={drafts} onDrop={(at) => setDrafts(drafts.filter((_, i) => i !== at))} />
      <SessionFields cohort={cohort} typed={typed} onChange={setTyped} />
      <div><Button disabled={current === null} onClick={another}>{t('session.another')}</Button></div>
      {plan.error !== null && <p className="note danger" role="alert">{sentenceOf(plan.error)}</p>}
    </Dialog>
  );
};

const CancelSession = ({ session, onClose }: { session: SessionCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const cancel = useCancelSession(session.id);
  const go = (reason: string) => cancel.mutate(reason, { onSuccess: () => { toast(t('session.cancelled')); onClose(); } });
  return <ReasonDialog title={t('session.cancelTitle', { title: session.title })} lead={t('session.cancelLead')} word={t('session.cancelGo')} busy={cancel.isPending} error={cancel.error} go={go} onClose={onClose} />;
};

export const SessionDialog = ({ cohort, session, onClose }: { cohort: CohortCard; session: SessionCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const [typed, setTyped] = useState(() => typedSession(session));
  const [cancelling, setCancelling] = useState(false);
  const change = useChangeSession(session.id);
  const ready = readSession(typed);
  const go = () => { if (ready !== null) change.mutate(ready, { onSuccess: () => { toast(t('saved')); onClose(); } }); };
  if (cancelling) return <CancelSession session={session} onClose={onClose} />;
  return (
    <Dialog title={t('session.changeTitle', { title: session.title })} deed={{ word: t('save'), ready: ready !== null, busy: change.isPending, go }} onClose={onClose}>
      <SessionFields cohort={cohort} typed={typed} onChange={setTyped} />
      <div><Button danger onClick={() => setCancelling(true)}>{t('session.cancel')}</Button></div>
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};

const CopyForm = ({ cohort, sources, onClose }: { cohort: CohortCard; sources: readonly CohortCard[]; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const [from, setFrom] = useState(sources[0]?.id);
  const copy = useCopyTimetable(cohort.id);
  const go = () => { if (from !== undefined) copy.mutate(from, { onSuccess: ({ dropped, ...copied }) => { toast([t('session.copied', copied), ...(dropped.length > 0 ? [t('session.dropped', { names: dropped.join('、') })] : [])].join(' ')); onClose(); } }); };
  return (
    <Dialog title={t('session.copyTitle')} deed={{ word: t('session.copyGo'), ready: from !== undefined, busy: copy.isPending, go }} onClose={onClose}>
      <p>{t('session.copyLead')}</p>
      {from === undefined ? <p className="note">{t('session.copyNothing')}</p> : <Field id="copy-from" label={t('session.copyFrom')}><Choice id="copy-from" value={String(from)} options={sources.map(({ id, name, sessions }) => ({ value: String(id), label: t('session.copyLine', { name, n: sessions.planned }) }))} onChange={(chosen) => setFrom(sources.find(({ id }) => id === chosen)?.id)} /></Field>}
      {copy.error !== null && <p className="note danger" role="alert">{sentenceOf(copy.error)}</p>}
    </Dialog>
  );
};

export const CopyDialog = ({ cohort, onClose }: { cohort: CohortCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const cohorts = useCohorts();
  if (cohorts.data === undefined) return <Dialog title={t('session.copyTitle')} onClose={onClose}><Asked query={cohorts} what={t('session.copyTitle')}>{() => null}</Asked></Dialog>;
  const sources = cohorts.data.filter(({ id, programmeId, sessions }) => programmeId === cohort.programmeId && id !== cohort.id && sessions.planned > 0).sort((a, b) => b.ordinal - a.ordinal);
  return <CopyForm cohort={cohort} sources={sources} onClose={onClose} />;
};
