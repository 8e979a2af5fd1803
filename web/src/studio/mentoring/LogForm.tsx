// Writing an entry: what is typed stays on this device until the server has it, so that it may be written between two lessons.
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { keep } from '../../platform/kept';
import { Offline, Refused } from '../../platform/refusal';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { draftKey, isEmpty, readDraft, type LogDraft } from './log.draft';
import { LogFields } from './LogFields';
import { useSaveLog, useSubmitLog } from './mentoring.queries';

interface FormProps {
  readonly pair: PairPage;
  readonly initial: LogDraft;
  readonly onClose: () => void;
}

const otherName = ({ standing, mentor, apprentice }: PairPage): string => (standing.mentor ? apprentice.name : mentor.name);

const Trouble = ({ error, checked, onCheck }: { error: unknown; checked: boolean; onCheck: (checked: boolean) => void }) => {
  const { t } = useTranslation('mentoring');
  const names = error instanceof Refused && error.is('mentoring.logNames');
  if (error === null) return null;
  return (
    <>
      <p className="note danger" role="alert">{error instanceof Offline ? t('form.kept') : sentenceOf(error)}</p>
      {names && <Checkbox checked={checked} onChange={({ target }) => onCheck(target.checked)}>{t('form.checked')}</Checkbox>}
    </>
  );
};

export const LogForm = ({ pair, initial, onClose }: FormProps) => {
  const { t } = useTranslation('mentoring');
  const { person } = useMe();
  const [draft, setDraft] = useState(initial);
  const [stays, setStays] = useState(true);
  const [namesChecked, setChecked] = useState(false);
  const [save, submit] = [useSaveLog(pair.id), useSubmitLog(pair.id)];
  const { log, missing } = readDraft(draft);
  const [key, name] = [draftKey(pair.id, person.id), otherName(pair)];
  const change = (part: Partial<LogDraft>) => { const next = { ...draft, ...part }; setDraft(next); setStays(keep(key, isEmpty(next) ? null : next)); };
  const done = (word: string) => () => { keep(key, null); toast(word); onClose(); };
  const written = log === null ? null : { logId: draft.id, log, namesChecked };
  const busy = save.isPending || submit.isPending;
  return (
    <div className="panel-body stack log-form">
      <LogFields pair={pair} draft={draft} onChange={change} />
      {!stays && <p className="note warning">{t('form.lost')}</p>}
      <Trouble error={submit.error ?? save.error} checked={namesChecked} onCheck={setChecked} />
      {missing.length > 0 && <p className="small soft">{t('form.incomplete', { what: missing.map((field) => t(`form.${field}`)).join('、') })}</p>}
      <div className="row wrap">
        <Button type="primary" disabled={written === null || busy} loading={submit.isPending} onClick={() => written !== null && submit.mutate(written, { onSuccess: done(t('form.submitted', { name })) })}>{t('form.submit', { name })}</Button>
        <Button disabled={written === null || busy} loading={save.isPending} onClick={() => written !== null && save.mutate(written, { onSuccess: done(t('form.saved')) })}>{t('form.draft')}</Button>
        <Button type="text" onClick={onClose}>{t('form.close')}</Button>
      </div>
    </div>
  );
};
