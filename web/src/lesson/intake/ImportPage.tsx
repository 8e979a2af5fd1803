// A lesson design from a teacher's own Word file, in two steps: choose it; see where its parts go and say yes.
import { Link, useSearch } from '@tanstack/react-router';
import { WORD_BYTES } from '@gongyan/shared/document/intake/intake.contract';
import type { WordPreview } from '@gongyan/shared/lesson/intake/intake.contract';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { sentenceOf } from '../../platform/words';
import { useStudios } from '../../studio/studio.queries';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { FileDrop } from '../../ui/FileDrop';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { Steps } from '../../ui/Steps';
import { DesignStart, useToDesign, type StartFacts } from '../DesignStart';
import '../lesson.css';
import { NewDesignForm } from '../NewDesignForm';
import { minutesOf } from '../presets.rules';
import { useCreateFromWord, usePreviewWord } from './intake.queries';
import './intake.words';

const WordPreviewPanel = lazy(code(async () => ({ default: (await import('./WordPreviewPanel')).WordPreviewPanel })));

const MOST_MB = WORD_BYTES / 1024 / 1024;

const Upload = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => {
  const { t } = useTranslation('intake');
  return (
    <section className="panel panel-body stack">
      <FileDrop busy={busy} word={busy ? t('reading') : t('choose')} limits={t('limits', { mb: MOST_MB })} accept=".docx" onFile={onFile} />
      <p className="small soft">{t('hint')}</p>
    </section>
  );
};

/** Only what the file really says; the rest is the studio's. */
const proposedBy = ({ title, stage, grade, minutes }: WordPreview['about']) => ({
  title, ...(stage === null ? {} : { stage, minutes: minutesOf[stage] }), ...(grade === '' ? {} : { grade }), ...(minutes === null ? {} : { minutes }),
});

const Confirm = ({ preview, facts, onAgain }: { preview: WordPreview; facts: StartFacts; onAgain: () => void }) => {
  const { t } = useTranslation('intake');
  const create = useCreateFromWord();
  const toDesign = useToDesign();
  const from = (
    <div className="template intake-file">
      <Icon name="file" />
      <div className="grow"><p className="strong">{t('file', { name: preview.fileName })}</p><p className="small soft">{t('kept')}</p></div>
      <Button onClick={onAgain}>{t('again')}</Button>
    </div>
  );
  return (
    <NewDesignForm {...facts} proposed={proposedBy(preview.about)} from={from}
      deed={{ word: t('go'), after: t('after'), error: create.error, isPending: create.isPending, go: (body) => create.mutate({ params: { intakeId: preview.id }, body }, { onSuccess: toDesign }) }} />
  );
};

const Import = () => {
  const { t } = useTranslation('intake');
  const { studio } = useSearch({ from: '/shell/docs/import' });
  const preview = usePreviewWord();
  return (
    <DesignStart studio={studio}>
      {(facts) => (
        <>
          <Steps words={[t('step.file'), t('step.check')]} now={preview.data === undefined ? 0 : 1} />
          {preview.error !== null && <p className="note danger" role="alert"><Icon name="warn" />{sentenceOf(preview.error)}</p>}
          {preview.data === undefined ? <Upload busy={preview.isPending} onFile={(file) => preview.mutate(file)} /> : (
            <>
              <Suspense fallback={<PageBones />}><WordPreviewPanel preview={preview.data} /></Suspense>
              <Confirm preview={preview.data} facts={facts} onAgain={preview.reset} />
            </>
          )}
        </>
      )}
    </DesignStart>
  );
};

export const ImportPage = () => {
  const { t } = useTranslation('intake');
  const studios = useStudios();
  return (
    <Page title={t('title')} narrow lead={t('lead')} back={<Link to="/docs/new" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      <Asked query={studios} what={t('title')}>{() => <Import />}</Asked>
    </Page>
  );
};
