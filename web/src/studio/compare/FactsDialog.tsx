// The facts behind one number of a studio.
import type { ComparedKey, StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import '../duty/duty.css';
import { FactList } from '../FactList';
import { useComparedFacts } from './compare.queries';
import './compare.words';

interface FactsDialogProps {
  readonly row: StudioFigures;
  readonly of: ComparedKey;
  /** Any day of the school year. */
  readonly day: string;
  readonly onClose: () => void;
}

export const FactsDialog = ({ row, of, day, onClose }: FactsDialogProps) => {
  const { t } = useTranslation('compare');
  return (
    <Dialog title={t('evidence', { name: row.name, key: t(`key.${of}`) })} onClose={onClose}>
      <Asked query={useComparedFacts({ studioId: row.studioId, key: of, day })} what={t('what')}>
        {(facts) => <FactList facts={facts} />}
      </Asked>
    </Dialog>
  );
};
