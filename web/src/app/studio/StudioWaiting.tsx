// 等我办 in one studio: a line for each kind of thing that waits for the reader, with how many.
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { TaskLine } from '@gongyan/shared/studio/task/task.contract';
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { maySettleResult } from '@gongyan/shared/studio/result/result.rules';
import { isToDo } from '@gongyan/shared/studio/task/task.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWaitingAssessments } from '../../studio/assessment/assessment.queries';
import { useJoiningQueue } from '../../studio/joining/joining.queries';
import { useWaitingPairs } from '../../studio/mentoring/mentoring.queries';
import { useTasks } from '../../studio/task/task.queries';
import { useResults } from '../../studio/result/result.queries';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';

interface Counts {
  readonly joinings: number;
  readonly results: number;
  readonly pairs: number;
  readonly mine: number;
  readonly handedIn: number;
  readonly assessments: number;
  /** The only one leads straight to itself. */
  readonly assessment: AssessmentId | null;
}

const Lines = ({ studioId, counts }: { studioId: StudioId; counts: Counts }) => {
  const { t } = useTranslation('home');
  const { joinings, results, pairs, mine, handedIn, assessments, assessment } = counts;
  const params = { studioId };
  if (joinings + results + pairs + mine + handedIn + assessments === 0) return <p className="panel-note">{t('nothingWaits')}</p>;
  const said = (what: 'joinings' | 'results' | 'pairs' | 'mine' | 'handedIn' | 'assessments', n: number) => <><span className="grow">{t(what)}</span><span className="badge primary">{n}</span></>;
  return (
    <ul className="rows">
      {mine > 0 && <li><Link to="/studios/$studioId/plan" params={params} className="line">{said('mine', mine)}</Link></li>}
      {handedIn > 0 && <li><Link to="/studios/$studioId/plan" params={params} className="line">{said('handedIn', handedIn)}</Link></li>}
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
  const [joinings, pairs, assessments, results, tasks] = [useJoiningQueue(), useWaitingPairs(), useWaitingAssessments(), useResults(studio.id), useTasks(studio.id)];
  const here = ({ studioId }: { readonly studioId: StudioId }) => studioId === studio.id;
  const own = assessments.data?.filter(here) ?? [];
  const lines = tasks.data?.flatMap((task) => task.lines) ?? [];
  const isMine = ({ person }: TaskLine) => person.id === me.person.id;
  const counts: Counts = {
    joinings: joinings.data?.filter(here).length ?? 0, pairs: pairs.data?.filter(here).length ?? 0, assessments: own.length, assessment: own[0]?.id ?? null,
    mine: lines.filter((line) => isMine(line) && isToDo(line.state)).length,
    // Nobody confirms his own.
    handedIn: studio.rights.host ? lines.filter((line) => line.state === 'submitted' && !isMine(line)).length : 0,
    results: studio.rights.host ? (results.data?.filter(({ people, ...result }) => maySettleResult('confirm', { result: { ...result, personIds: people.map(({ id }) => id) }, reader: { personId: me.person.id, rights: studio.rights }, reason: '' }).ok).length ?? 0) : 0,
  };
  const asked: readonly UseQueryResult<unknown>[] = [joinings, pairs, assessments, results, tasks];
  // As long as one is not known, nothing is said of "nothing waits".
  return <Panel title={t('waiting')}><Asked query={asked.find(({ data }) => data === undefined) ?? joinings} what={t('waiting')}>{() => <Lines studioId={studio.id} counts={counts} />}</Asked></Panel>;
};
