// The steps that ask for a few words at most: fix, reopen, teach, reflect, archive. What was typed stays when the server
// refuses, with its reason beside it.
import { FixConsensus, REFLECTION_LENGTH, ReopenConsensus, TeachLesson, WriteReflection } from '@gongyan/shared/lesson/collective/collective.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useArchive, useFix, useReflect, useReopen, useTeach } from './collective.queries';
import type { StepDialogProps } from './step.props';
import { useKeptText } from './useKeptText';

interface AskingProps {
  readonly step: 'fix' | 'reopen' | 'teach' | 'reflect' | 'archive';
  readonly ready: boolean;
  readonly deed: { readonly isPending: boolean; readonly error: Error | null };
  readonly go: (done: { readonly onSuccess: () => void }) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const Asking = ({ step, ready, deed, go, onClose, children }: AskingProps) => {
  const { t } = useTranslation('collective');
  const onSuccess = () => { toast(t(`${step}.done`)); onClose(); };
  return (
    <Dialog title={t(`${step}.title`)} deed={{ word: t(`${step}.go`), ready, busy: deed.isPending, go: () => go({ onSuccess }) }} onClose={onClose}>
      <p className="soft">{t(`${step}.lead`)}</p>
      {children}
      {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
    </Dialog>
  );
};

export const FixDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const [note, setNote] = useState('');
  const fix = useFix(design.id);
  const ready = FixConsensus.safeParse({ note });
  return (
    <Asking step="fix" ready={ready.success} deed={fix} go={(done) => fix.mutate(note.trim(), done)} onClose={onClose}>
      <Field id="fix-note" label={t('fix.note')}><Input id="fix-note" maxLength={300} value={note} placeholder={t('fix.noteHint')} onChange={({ target }) => setNote(target.value)} /></Field>
    </Asking>
  );
};

export const ReopenDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const [reason, setReason] = useState('');
  const reopen = useReopen(design.id);
  const ready = ReopenConsensus.safeParse({ reason });
  return (
    <Asking step="reopen" ready={ready.success} deed={reopen} go={(done) => reopen.mutate(reason.trim(), done)} onClose={onClose}>
      <Field id="reopen-reason" label={t('reopen.reason')}><Input id="reopen-reason" autoFocus maxLength={200} value={reason} placeholder={t('reopen.reasonHint')} onChange={({ target }) => setReason(target.value)} /></Field>
    </Asking>
  );
};

export const TeachDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const today = shanghaiDay(new Date());
  const [typed, setTyped] = useState({ day: today, place: '' });
  const teach = useTeach(design.id);
  const ready = TeachLesson.safeParse(typed);
  return (
    <Asking step="teach" ready={ready.success && typed.day <= today} deed={teach} go={(done) => ready.success && teach.mutate(ready.data, done)} onClose={onClose}>
      <Field id="teach-day" label={t('teach.day')}><Input id="teach-day" type="date" max={today} value={typed.day} onChange={({ target }) => setTyped({ ...typed, day: target.value })} /></Field>
      <Field id="teach-place" label={t('teach.place')}><Input id="teach-place" maxLength={60} value={typed.place} placeholder={t('teach.placeHint')} onChange={({ target }) => setTyped({ ...typed, place: target.value })} /></Field>
    </Asking>
  );
};

export const ReflectDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const [text, setText] = useKeptText(`gongyan.reflection ${useMe().person.id} ${design.id}`);
  const reflect = useReflect(design.id);
  const ready = WriteReflection.safeParse({ text });
  return (
    <Asking step="reflect" ready={ready.success} deed={reflect} go={({ onSuccess }) => reflect.mutate(text.trim(), { onSuccess: () => { setText(''); onSuccess(); } })} onClose={onClose}>
      <Field id="reflect-text" label={t('reflect.text')}><Input.TextArea id="reflect-text" autoFocus rows={7} maxLength={REFLECTION_LENGTH} value={text} placeholder={t('reflect.hint')} onChange={({ target }) => setText(target.value)} /></Field>
    </Asking>
  );
};

export const ArchiveDialog = ({ design, onClose }: StepDialogProps) => {
  const archive = useArchive(design.id);
  return <Asking step="archive" ready deed={archive} go={(done) => archive.mutate(undefined, done)} onClose={onClose} />;
};
