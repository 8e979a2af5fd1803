// The facts behind one number, the newest first; each opens where it happened.
import type { DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/useLanguage';
import { useEvidence } from './duty.queries';

export interface Asking {
  readonly person: PersonCard;
  readonly key: DutyKey;
}

export const EvidenceDialog = ({ studioId, asking: { person, key }, year, onClose }: { studioId: StudioId; asking: Asking; year: string; onClose: () => void }) => {
  const { t } = useTranslation('duty');
  const language = useLanguage();
  return (
    <Dialog title={t('evidence', { name: person.name, duty: t(`key.${key}`) })} onClose={onClose}>
      <Asked query={useEvidence({ studioId, personId: person.id, key, year })} what={t('what')}>
        {(facts) => (facts.length === 0 ? <p className="soft">{t('noEvidence')}</p> : (
          <ul className="rows">
            {facts.map(({ day, title, link, counts }) => (
              <li key={`${day} ${title} ${link ?? ''}`} className="row wrap duty-fact"><span className="small soft number">{plainDay(day, language)}</span><span className="grow">{link === null ? title : <a href={link}>{title}</a>}</span><span className={`badge ${counts ? 'success' : ''}`}>{t(counts ? 'counted' : 'notCounted')}</span></li>
            ))}
          </ul>
        ))}
      </Asked>
    </Dialog>
  );
};
