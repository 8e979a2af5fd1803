// 入库: asked once more, because the whole district reads it from then on.
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import type { StepDialogProps } from '../collective/step.props';
import { usePublish } from './publish.queries';
import './publish.words';

export const PublishDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('publish');
  const publish = usePublish(design.id);
  const go = () => publish.mutate(undefined, { onSuccess: () => { toast(t('publish.done')); onClose(); } });
  return (
    <Dialog title={t('publish.title')} deed={{ word: t('publish.go'), ready: true, busy: publish.isPending, go }} onClose={onClose}>
      <p className="soft">{t('publish.lead')}</p>
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
    </Dialog>
  );
};
