// The facts behind one number, the newest first; each opens where it happened.
import type { DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { FactList } from '../FactList';
import { useEvidence } from './duty.queries';

export interface Asking {
  readonly person: PersonCard;
  readonly key: DutyKey;
}

export const EvidenceDialog = ({ studioId, asking: { person, key }, year, onClose }: { studioId: StudioId; asking: Asking; year: string; onClose: () => void }) => {
  const { t } = useTranslation('duty');
  return (
    <Dialog title={t('evidence', { name: person.name, duty: t(`key.${key}`) })} onClose={onClose}>
      <Asked query={useEvidence({ studioId, personId: person.id, key, year })} what={t('what')}>
        {(facts) => (facts.length === 0 ? <p className="soft">{t('noEvidence')}</p> : <FactList facts={facts} mark={({ counts }) => <span className={`badge ${counts ? 'success' : ''}`}>{t(counts ? 'counted' : 'notCounted')}</span>} />)}
      </Asked>
    </Dialog>
  );
};
