// Writing a claim: the fields, the evidence, and the two buttons. What is typed stays on this device until the server
// has it, so that a claim may be begun on a train.
import { FILE_BYTES, FILES_PER_CLAIM, type ClaimFile } from '@gongyan/shared/hours/claim/claim.contract';
import type { Rules } from '@gongyan/shared/hours/hours.contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { keep } from '../../platform/kept';
import { Offline } from '../../platform/refusal';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { hoursOf } from '../halves';
import { ClaimFields } from './ClaimFields';
import { ClaimPictures } from './ClaimPictures';
import { draftKey, readDraft, type ClaimDraft, type Read } from './claim.draft';
import { useAddFile, useRemoveFile, useSaveClaim, useSubmitClaim } from './claim.queries';

const Worth = ({ read }: { read: Read }) => {
  const { t } = useTranslation('claim');
  if (read.verdict?.ok === false) return <p className="note danger" role="alert">{refusalSentence(read.verdict)}</p>;
  if (read.half === null) return null;
  return <p className="strong" role="status">{read.half > 0 ? t('form.worth', { n: hoursOf(read.half) }) : t('form.worthless')}</p>;
};

const Evidence = ({ draft, read, files }: { draft: ClaimDraft; read: Read; files: readonly ClaimFile[] }) => {
  const { t } = useTranslation('claim');
  const add = useAddFile(draft.id);
  const remove = useRemoveFile(draft.id);
  const { form } = read;
  const refused = add.error ?? remove.error;
  return (
    <Panel title={t('form.evidence')} more={<span className="small soft">{files.length} / {FILES_PER_CLAIM}</span>}>
      <div className="panel-body stack">
        <ClaimPictures claimId={draft.id} files={files} onRemove={(file) => remove.mutate(file)} />
        {refused !== null && <p className="note danger" role="alert">{sentenceOf(refused)}</p>}
        {form === null || read.verdict?.ok !== true
          ? <p className="soft">{t('form.filesFirst')}</p>
          : files.length < FILES_PER_CLAIM && <FileDrop busy={add.isPending} word={add.isPending ? t('form.adding') : t('form.add')} limits={t('form.limits', { mb: FILE_BYTES / 1024 / 1024, max: FILES_PER_CLAIM })} accept="image/jpeg,image/png,image/webp,application/pdf" onFile={(file) => add.mutate({ form, file })} />}
      </div>
    </Panel>
  );
};

const FIELDS = { ruleCode: 'kind', level: 'level', units: 'hours', title: 'event', organiser: 'organiser', day: 'day', lastDay: 'lastDay', from: 'from', to: 'to', note: 'note' } as const;

export const ClaimForm = ({ initial, rules, files }: { initial: ClaimDraft; rules: Rules; files: readonly ClaimFile[] }) => {
  const { t } = useTranslation('claim');
  const [draft, setDraft] = useState(initial);
  const { person } = useMe();
  const navigate = useNavigate();
  const [save, submit] = [useSaveClaim(draft.id), useSubmitClaim(draft.id)];
  const read = readDraft(draft, rules);
  const { form } = read;
  const key = draftKey(person.id);
  const change = (part: Partial<ClaimDraft>) => { const next = { ...draft, ...part }; setDraft(next); keep(key, next); };
  const ready = form !== null && read.verdict?.ok === true;
  const refused = submit.error ?? save.error;
  const saveIt = () => ready && save.mutate(form, { onSuccess: () => { keep(key, null); toast(t('form.saved')); void navigate({ to: '/hours/claims' }); } });
  const submitIt = () => ready && submit.mutate(form, { onSuccess: () => { keep(key, null); toast(t('form.submitted')); void navigate({ to: '/hours/claims' }); } });
  return (
    <>
      <Panel title={t('form.title')}>
        <div className="panel-body stack claim-form">
          <ClaimFields draft={draft} rules={rules} onChange={change} />
          <Worth read={read} />
        </div>
      </Panel>
      <Evidence draft={draft} read={read} files={files} />
      {refused !== null && <p className="note danger" role="alert">{refused instanceof Offline ? t('form.kept') : sentenceOf(refused)}</p>}
      <div className="row wrap">
        <Button type="primary" disabled={!ready || files.length === 0} loading={submit.isPending} onClick={submitIt}>{t('form.submit')}</Button>
        <Button disabled={!ready} loading={save.isPending} onClick={saveIt}>{t('form.save')}</Button>
        {read.missing.length > 0 && <span className="small soft">{t('form.incomplete', { what: [...new Set(read.missing)].map((field) => t(`form.${FIELDS[field]}`)).join('、') })}</span>}
      </div>
    </>
  );
};
