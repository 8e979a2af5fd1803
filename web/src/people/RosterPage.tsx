// 名册导入 for district staff: template, upload, preview with every error by its row, confirm, outcome. Nothing is
// written before the confirmation, and nothing at all while one row is wrong.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../platform/call';
import { sentenceOf } from '../platform/words';
import { Icon } from '../ui/Icon';
import { Steps } from '../ui/Steps';
import { AdminFrame } from './admin/AdminFrame';
import './people.css';
import { useConfirmRoster, usePreviewRoster } from './people.queries';
import { RosterOutcomePanel } from './RosterOutcomePanel';
import { RosterPreviewPanel } from './RosterPreviewPanel';
import { RosterUpload } from './RosterUpload';
import './people.words';

const STEPS = ['template', 'check', 'done'] as const;

const Import = () => {
  const { t } = useTranslation('people');
  const preview = usePreviewRoster();
  const confirm = useConfirmRoster();
  const again = () => (preview.reset(), confirm.reset());
  const refused = preview.error ?? confirm.error;
  return (
    <>
      <Steps words={STEPS.map((step) => t(`roster.step.${step}`))} now={confirm.data !== undefined ? 2 : preview.data !== undefined ? 1 : 0} />
      {refused !== null && <p className="note danger" role="alert"><Icon name="warn" />{sentenceOf(refused)}</p>}
      {preview.data === undefined && <RosterUpload busy={preview.isPending} onFile={(file) => preview.mutate(file)} />}
      {preview.data !== undefined && confirm.data === undefined && (
        <RosterPreviewPanel preview={preview.data} busy={confirm.isPending} onConfirm={() => confirm.mutate({ importId: preview.data.id })} onAgain={again} />
      )}
      {confirm.data !== undefined && <RosterOutcomePanel outcome={confirm.data} onAgain={again} />}
    </>
  );
};

export const RosterPage = () => {
  const { t } = useTranslation('people');
  const template = <Button href={addressOf(peopleRoutes.rosterTemplate)} icon={<Icon name="download" />}>{t('roster.template')}</Button>;
  return <AdminFrame title={t('roster.title')} lead={t('roster.lead')} actions={template}><Import /></AdminFrame>;
};
