// 等我办 in one studio: a line for each kind of thing that waits for the reader, with how many.
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWaitingAssessments } from '../../studio/assessment/assessment.queries';
import { useJoiningQueue } from '../../studio/joining/joining.queries';
import { useWaitingPairs } from '../../studio/mentoring/mentoring.queries';
import { useResults } from '../../studio/result/result.queries';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';

interface Counts {
  readonly joinings: number;
  readonly results: number;
  readonly pairs: number;
  readonly assessments: number;
  /** The only one leads straight to itself. */
  readonly assessment: AssessmentId | null;
}

const Lines = ({ studioId, counts: { joinings, results, pairs, assessments, assessment } }: { studioId: StudioId; counts: Counts }) => {
  const { t } = useTranslation('home');
  const params = { studioId };
  if (joinings + results + pairs + assessments === 0) return <p className="panel-note">{t('nothingWaits')}</p>;
  const said = (what: 'joinings' | 'results' | 'pairs' | 'assessments', n: number) => <><span className="grow">{t(what)}</span><span className="badge primary">{n}</span></>;
  return (
    <ul className="rows">
      {joinings > 0 && <li><Link to="/approvals" className="line">{said('joinings', joinings)}</Link></li>}
      {results > 0 && <li><Link to="/studios/$studioId/results" params={params} className="line">{said('results', results)}</Link></li>}
      {pairs > 0 && <li><Link to="/studios/$studioId/mentoring" params={params} className="line">{said('pairs', pairs)}</Link></li>}
      {assessment !== null && assessments === 1 && <li><Link to="/assessments/$assessmentId" params={{ assessmentId: assessment }} className="line">{said('assessments', 1)}</Link></li>}
      {assessments > 1 && <li><Link to="/studios/$studioId/assessment" params={params} className="line">{said('assessments', assessments)}</Link></li>}
    </ul>
  );
};

export const StudioWaiting = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('home');
  const me = useMe();
  const [joinings, pairs, assessments, results] = [useJoiningQueue(), useWaitingPairs(), useWaitingAssessments(), useResults(studio.id)];
  const here = ({ studioId }: { readonly studioId: StudioId }) => studioId === studio.id;
  const own = assessments.data?.filter(here) ?? [];
  const counts: Counts = {
    joinings: joinings.data?.filter(here).length ?? 0, pairs: pairs.data?.filter(here).length ?? 0, assessments: own.length, assessment: own[0]?.id ?? null,
    // Nobody confirms his own.
    results: studio.rights.host ? (results.data?.filter(({ state, people }) => state === 'entered' && people.every(({ id }) => id !== me.person.id)).length ?? 0) : 0,
  };
  const lines = () => <Lines studioId={studio.id} counts={counts} />;
  // As long as one is not known, nothing is said of "nothing waits".
  return <Panel title={t('waiting')}><Asked query={joinings} what={t('waiting')}>{() => <Asked query={pairs} what={t('waiting')}>{() => <Asked query={assessments} what={t('waiting')}>{() => <Asked query={results} what={t('waiting')}>{lines}</Asked>}</Asked>}</Asked>}</Asked></Panel>;
};
