// A studio makes a template its own: from one of the program, or the next version of its own.
import { DeriveTemplate, type Template } from '@gongyan/shared/studio/template/template.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { added, editsOf, moved, wantedOf, type SectionEdit } from './section.edits';
import { SectionRow } from './SectionRow';
import { useDerive, useRevise } from './template.queries';
import './alltemplates.words';

interface TemplateDialogProps {
  readonly studioId: StudioId;
  readonly template: Template;
  readonly onClose: () => void;
}

const Sections = ({ edits, onChange }: { edits: readonly SectionEdit[]; onChange: (edits: readonly SectionEdit[]) => void }) => {
  const { t } = useTranslation('alltemplates');
  return (
    <>
      <h3>{t('edit.sections')}</h3>
      <ol className="section-edits">
        {edits.map((edit, at) => (
          <SectionRow key={edit.row} edit={edit} first={at === 0} last={at === edits.length - 1}
            onChange={(change) => onChange(edits.map((one) => (one === edit ? { ...one, ...change } : one)))}
            onMove={(by) => onChange(moved(edits, at, by))} onDrop={() => onChange(edits.filter((one) => one !== edit))} />
        ))}
      </ol>
      <Button icon={<Icon name="plus" />} onClick={() => onChange(added(edits))}>{t('edit.add')}</Button>
    </>
  );
};

export const TemplateDialog = ({ studioId, template, onClose }: TemplateDialogProps) => {
  const { t } = useTranslation('alltemplates');
  const own = template.studioId !== null;
  const shown = useLanguage() === 'zh' ? template.zh : template.en;
  const [names, setNames] = useState({ zh: template.zh, en: template.en });
  const [edits, setEdits] = useState(() => editsOf(template.sections));
  const [derive, revise] = [useDerive(studioId), useRevise(studioId, template.id)];
  const ready = DeriveTemplate.safeParse({ from: template.id, fromVersion: template.version, ...names, sections: wantedOf(edits) });
  const deed = own ? revise : derive;
  const onSuccess = () => { toast(t('edit.done')); onClose(); };
  const go = () => {
    if (!ready.success) return;
    const { from: _from, fromVersion: after, ...wanted } = ready.data;
    if (own) revise.mutate({ after, ...wanted }, { onSuccess });
    else derive.mutate(ready.data, { onSuccess });
  };
  return (
    <Dialog title={t(own ? 'edit.revise' : 'edit.derive', { name: shown })} deed={{ word: own ? t('edit.publishNext', { n: template.version + 1 }) : t('edit.publish'), ready: ready.success, busy: deed.isPending, go }} onClose={onClose}>
      <Field id="template-zh" label={t('edit.zh')}><Input id="template-zh" maxLength={40} value={names.zh} onChange={({ target }) => setNames({ ...names, zh: target.value })} /></Field>
      <Field id="template-en" label={t('edit.en')}><Input id="template-en" maxLength={80} value={names.en} onChange={({ target }) => setNames({ ...names, en: target.value })} /></Field>
      <Sections edits={edits} onChange={setEdits} />
      <p className="small soft">{t(ready.success ? 'edit.note' : 'edit.missing')}</p>
      {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
    </Dialog>
  );
};
