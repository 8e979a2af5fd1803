// The fields of an entry.
import type { Choices, PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Field } from '../../ui/Field';
import { useLanguage } from '../../ui/useLanguage';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { LogDraft } from './log.draft';
import { useChoices } from './mentoring.queries';

interface FieldsProps {
  readonly pair: PairPage;
  readonly draft: LogDraft;
  readonly onChange: (part: Partial<LogDraft>) => void;
}

const Words = ({ draft, onChange }: Omit<FieldsProps, 'pair'>) => {
  const { t } = useTranslation('mentoring');
  return (
    <>
      <Field id="log-topic" label={t('form.topic')}><Input id="log-topic" maxLength={120} value={draft.topic} placeholder={t('form.topicHint')} onChange={({ target }) => onChange({ topic: target.value })} /></Field>
      {(['advice', 'action', 'evidence'] as const).map((field) => (
        <Field key={field} id={`log-${field}`} label={t(`form.${field}`)}>
          <Input.TextArea id={`log-${field}`} rows={field === 'evidence' ? 2 : 3} maxLength={field === 'evidence' ? 1000 : 2000} value={draft[field]} placeholder={t(`form.${field}Hint`)} onChange={({ target }) => onChange({ [field]: target.value })} />
        </Field>
      ))}
    </>
  );
};

const Versions = ({ design, draft, onChange }: Omit<FieldsProps, 'pair'> & { design: Choices['designs'][number] }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const options = design.versions.map(({ id, name, at }) => ({ value: String(id), label: t('form.version', { name: name === '' ? t('form.autoVersion') : name, day: plainDay(shanghaiDay(at), language) }) }));
  return <div className="fields">{(['before', 'after'] as const).map((end) => <Field key={end} id={`log-${end}`} label={t(`form.${end}`)}><Choice id={`log-${end}`} value={draft[end]} options={options} onChange={(id) => onChange({ [end]: id })} /></Field>)}</div>;
};

/** Designs with two versions at least; the newest is what came of it. */
const Evidence = ({ pair, draft, onChange }: FieldsProps) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { designs = [], lessons = [] } = useChoices(pair.id).data ?? {};
  const offered = designs.filter(({ versions }) => versions.length > 1);
  const design = offered.find(({ documentId }) => documentId === draft.documentId);
  const pick = (documentId: string) => {
    const versions = offered.find((one) => one.documentId === documentId)?.versions ?? [];
    onChange({ documentId, after: versions[0]?.id ?? '', before: versions.at(-1)?.id ?? '' });
  };
  return (
    <>
      {lessons.length > 0 && <Field id="log-lesson" label={t('form.lesson')}><Choice id="log-lesson" value={draft.lessonId} options={[{ value: '', label: t('form.noLesson') }, ...lessons.map(({ id, title, day }) => ({ value: id, label: `${plainDay(day, language)} 《${title}》` }))]} onChange={(lessonId) => onChange({ lessonId })} /></Field>}
      {offered.length > 0 && <Field id="log-design" label={t('form.design')}><Choice id="log-design" value={draft.documentId} options={[{ value: '', label: t('form.noDesign') }, ...offered.map(({ documentId, title }) => ({ value: String(documentId), label: `《${title}》` }))]} onChange={pick} /></Field>}
      {design !== undefined && <Versions design={design} draft={draft} onChange={onChange} />}
    </>
  );
};

export const LogFields = ({ pair, draft, onChange }: FieldsProps) => {
  const { t } = useTranslation('mentoring');
  return (
    <>
      {draft.corrects !== '' && (
        <>
          <Field id="log-why" label={t('form.why')}><Input id="log-why" maxLength={300} value={draft.why} placeholder={t('form.whyHint')} onChange={({ target }) => onChange({ why: target.value })} /></Field>
          <Checkbox checked={draft.voids} onChange={({ target }) => onChange({ voids: target.checked })}>{t('form.voids')}</Checkbox>
        </>
      )}
      {!draft.voids && (
        <>
          <div className="fields">
            <Field id="log-day" label={t('form.day')}><Input id="log-day" type="date" value={draft.day} onChange={({ target }) => onChange({ day: target.value })} /></Field>
            <Field id="log-minutes" label={t('form.minutes')}><Input id="log-minutes" inputMode="numeric" maxLength={3} value={draft.minutes} onChange={({ target }) => onChange({ minutes: target.value })} /></Field>
            <Field id="log-kind" label={t('form.kind')}><Choice id="log-kind" value={draft.kind} options={pair.numbers.kinds.map(({ name }) => ({ value: name, label: name }))} onChange={(kind) => onChange({ kind })} /></Field>
          </div>
          <Words draft={draft} onChange={onChange} />
          <Evidence pair={pair} draft={draft} onChange={onChange} />
        </>
      )}
    </>
  );
};
