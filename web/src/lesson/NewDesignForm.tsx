// The form of a new lesson design, whatever its first text is. It checks with the same schema that the server asks.
import { CreateDesign, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioCard, StudioId } from '@gongyan/shared/studio/studio.contract';
import type { Template as TemplateCard, TemplateId } from '@gongyan/shared/studio/template/template.contract';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { useTemplates } from '../studio/template/template.queries';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useLanguage } from '../ui/useLanguage';
import { AboutFields, type About } from './AboutFields';
import { AuthorChoice } from './AuthorChoice';
import { lastAuthors, minutesOf, stageOf } from './presets.rules';

interface NewDesignFormProps {
  readonly studios: readonly StudioCard[];
  readonly first: StudioCard;
  readonly designs: readonly DesignCard[];
  /** The lead author's id: whoever fills in the form. */
  readonly lead: string;
  /** Of the studio's own; the program's when not said. */
  readonly template?: TemplateId | undefined;
  /** What is known of the lesson already. */
  readonly proposed?: { readonly title: string } & Partial<About>;
  /** From what the first text is made, when that is no template. */
  readonly from?: ReactNode;
  readonly deed: { readonly word: string; readonly after: string; readonly error: Error | null; readonly isPending: boolean; readonly go: (wanted: CreateDesign) => void };
}

interface Typed extends About {
  readonly studioId: StudioId;
  readonly title: string;
  readonly authorIds: readonly string[];
}

const presetFor = (studio: StudioCard, { designs, lead }: Pick<NewDesignFormProps, 'designs' | 'lead'>): Omit<Typed, 'title' | 'unit'> => {
  const stage = stageOf(studio);
  return { studioId: studio.id, stage, grade: '', minutes: minutesOf[stage], authorIds: lastAuthors(designs, studio.id, lead) };
};

/** A template of another studio is none of this one's: the program's stands in. */
const useLessonTemplate = (studioId: StudioId, wanted: TemplateId | undefined) =>
  useTemplates(studioId).data?.find(({ id, studioId: own }) => own !== null && id === wanted);

const Template = ({ own, studioId }: { own: TemplateCard | undefined; studioId: StudioId }) => {
  const { t } = useTranslation('lesson');
  const zh = useLanguage() === 'zh';
  const name = own === undefined ? t('template.name') : t('template.own', { name: zh ? own.zh : own.en });
  const about = own === undefined ? t('template.about') : own.sections.map((section) => (zh ? section.zh : section.en)).join(' · ');
  return (
    <div className="templates">
      <div className="template"><Icon name="file" /><div><p className="strong">{name}</p><p className="small soft">{about}</p></div></div>
      <Link to="/docs/import" search={{ studio: studioId }} className="template is-other"><Icon name="upload" /><span><span className="strong">{t('template.word')}</span><span className="small soft block">{t('template.wordLead')}</span></span></Link>
    </div>
  );
};

export const NewDesignForm = ({ studios, first, designs, lead, template, proposed, from, deed }: NewDesignFormProps) => {
  const { t } = useTranslation('lesson');
  const [typed, setTyped] = useState<Typed>(() => ({ title: '', unit: '', ...presetFor(first, { designs, lead }), ...proposed }));
  const change = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));
  const toStudio = (id: StudioId) => change(presetFor(studios.find((studio) => studio.id === id) ?? first, { designs, lead }));
  const own = useLessonTemplate(typed.studioId, template);
  const ready = CreateDesign.safeParse({ ...typed, templateId: own?.id });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready.success && !deed.isPending) deed.go(ready.data);
  };
  return (
    <form className="panel panel-body stack" onSubmit={submit}>
      <Field id="title" label={t('field.title')} className="big-title">
        <Input id="title" size="large" autoFocus={proposed === undefined} maxLength={80} value={typed.title} onChange={({ target }) => change({ title: target.value })} placeholder={t('field.titleHint')} autoComplete="off" />
      </Field>
      {from ?? <Template own={own} studioId={typed.studioId} />}
      <div className="fields">
        <Field id="studio" label={t('field.studio')}><Choice id="studio" value={typed.studioId} onChange={toStudio} options={studios.map(({ id, name }) => ({ value: id, label: name }))} /></Field>
        <AboutFields id="new" about={typed} change={change} />
      </div>
      <AuthorChoice studioId={typed.studioId} chosen={typed.authorIds} lead={lead} onChange={(authorIds) => change({ authorIds })} />
      {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
      <div className="row wrap"><Button type="primary" size="large" htmlType="submit" disabled={!ready.success} loading={deed.isPending}>{deed.word}</Button><span className="small soft">{deed.after}</span></div>
    </form>
  );
};
