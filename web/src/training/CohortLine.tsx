// One cohort in a list: its name, where it stands, when it is, and what I am in it.
import type { CohortCard, CohortState } from '@gongyan/shared/training/cohort/cohort.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const tones: Readonly<Record<CohortState, string>> = { planned: '', enrolling: 'primary', in_training: 'success', assessing: 'warning', publicised: 'warning', closed: '', cancelled: 'danger' };

export const CohortBadge = ({ state }: { state: CohortState }) => {
  const { t } = useTranslation('training');
  return <span className={`badge ${tones[state]}`}>{t(`state.${state}`)}</span>;
};

/** Whoever has or had a place. */
export const headsOf = ({ heads }: Pick<CohortCard, 'heads'>): number => heads.applied + heads.approved + heads.admitted + heads.waitlisted + heads.learning + heads.met + heads.certified + heads.left;

export const CohortLine = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const { standing: { mine }, sessions } = cohort;
  return (
    <li>
      <Link to="/cohorts/$cohortId" params={{ cohortId: cohort.id }} className="line cohort-line">
        <span className="grow person-text">
          <span className="row wrap"><span className="strong cut">{cohort.name}</span><CohortBadge state={cohort.state} />{mine !== null && <span className="badge success">{t('mine', { state: t(`enrolment.${mine.state}`) })}</span>}</span>
          <span className="small soft pieces"><span>{t('span', { from: cohort.startsOn, to: cohort.endsOn })}</span><span>{cohort.place}</span></span>
        </span>
        <span className="small soft pieces cohort-numbers"><span>{t('people', { n: headsOf(cohort) })}</span>{sessions.planned > 0 && <span>{t('sessions', sessions)}</span>}</span>
      </Link>
    </li>
  );
};
