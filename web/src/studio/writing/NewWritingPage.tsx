// A new document in two steps: choose a template, type the title. A lesson design goes on in its own form.
import { mayStartWriting } from '@gongyan/shared/studio/writing/writing.rules';
import { StartWriting } from '@gongyan/shared/studio/writing/writing.contract';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import type { Template } from '@gongyan/shared/studio/template/template.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Page } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { useStudio } from '../studio.queries';
import { TemplateCard } from '../template/TemplateCard';
import { useTemplates } from '../template/template.queries';
import { useStartWriting } from './writing.queries';

interface ChosenProps {
  readonly studioId: StudioId;
  readonly template: Template;
  readonly onOther: () => void;
}

const Begin = ({ studioId, template, onOther }: ChosenProps) => {
  const { t } = useTranslation('writing');
  const zh = useLanguage() === 'zh';
  const [title, setTitle] = useState('');
  const start = useStartWriting(studioId);
  const navigate = useNavigate();
  const ready = StartWriting.safeParse({ templateId: template.id, templateVersion: template.version, title });
  const secret = isConfidential(template.kind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready.success) start.mutate(ready.data, { onSuccess: ({ id }) => void navigate({ to: '/writings/$writingId', params: { writingId: id } }) });
  };
  return (
    <form className="panel panel-body stack" onSubmit={submit}>
      <p className="row wrap"><span className="soft">{t('start.chosen')}</span><span className="strong">{zh ? template.zh : template.en}</span><Button type="link" size="small" onClick={onOther}>{t('start.other')}</Button></p>
      {secret && <p className="note info">{t('start.confidential')}</p>}
      <Field id="writing-title" label={t('start.name')}>
        <Input id="writing-title" size="large" autoFocus maxLength={80} value={title} placeholder={t(secret ? 'start.caseHint' : 'start.nameHint')} autoComplete="off" onChange={({ target }) => setTitle(target.value)} />
      </Field>
      {start.error !== null && <p className="note danger" role="alert">{sentenceOf(start.error)}</p>}
      <div><Button type="primary" size="large" htmlType="submit" disabled={!ready.success} loading={start.isPending}>{t('start.go')}</Button></div>
    </form>
  );
};

const Choose = ({ studioId, templates, onChoose }: { studioId: StudioId; templates: readonly Template[]; onChoose: (template: Template) => void }) => {
  const { t } = useTranslation('writing');
  return (
    <ul className="template-list" aria-label={t('start.choose')}>
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template}>
          {template.kind === 'lesson_design'
            ? <LinkButton to="/docs/new" search={{ studio: studioId, template: template.id }}>{t('start.use')}</LinkButton>
            : <Button onClick={() => onChoose(template)}>{t('start.use')}</Button>}
        </TemplateCard>
      ))}
    </ul>
  );
};

export const NewWritingPage = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('writing');
  const [studio, templates] = [useStudio(studioId), useTemplates(studioId)];
  const [chosen, setChosen] = useState<Template | null>(null);
  const may = studio.data === undefined || mayStartWriting(studio.data, studio.data.rights, new Date()).ok;
  return (
    <Page title={t('start.title')} narrow lead={t('start.lead')} back={<Link to="/studios/$studioId" params={{ studioId }} className="page-back"><Icon name="back" />{studio.data?.name ?? ''}</Link>}>
      {!may && <p className="note warning">{t('start.mayNot')}</p>}
      {may && chosen !== null && <Begin studioId={studioId} template={chosen} onOther={() => setChosen(null)} />}
      {may && chosen === null && <Asked query={templates} what={t('start.choose')}>{(list) => <Choose studioId={studioId} templates={list} onChoose={setChosen} />}</Asked>}
    </Page>
  );
};
