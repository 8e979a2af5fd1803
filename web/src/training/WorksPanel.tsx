// Works and tests of a cohort: mine to hand in, my learners' to mark.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayTrain } from '@gongyan/shared/training/cohort/cohort.rules';
import type { WorkCard } from '@gongyan/shared/training/work/work.contract';
import { takesWork } from '@gongyan/shared/training/work/work.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { HandInDialog } from './HandInDialog';
import { AddWorkDialog, ChangeWorkDialog } from './plan/WorkDialogs';
import { MarkWorkDialog } from './MarkWorkDialog';
import { useWorks } from './training.queries';

const Mine = ({ work }: { work: WorkCard }) => {
  const { t } = useTranslation('training');
  const me = useMe().person.id;
  const [handing, setHanding] = useState(false);
  const mine = work.results.find(({ personId }) => personId === me);
  return (
    <>
      <span className="badge">{t(`work.result.${mine?.state ?? 'none'}`)}{typeof mine?.score === 'number' && <> {t('work.score_', { n: mine.score })}</>}</span>
      {work.kind === 'assignment' && mine?.state !== 'passed' && <Button onClick={() => setHanding(true)}>{t('work.handIn')}</Button>}
      {handing && <HandInDialog work={work} onClose={() => setHanding(false)} />}
    </>
  );
};

const Line = ({ cohort, work }: { cohort: CohortCard; work: WorkCard }) => {
  const { t } = useTranslation(['training', 'courseplan']);
  const [doing, setDoing] = useState<'mark' | 'change' | null>(null);
  const trains = mayTrain(cohort.standing).ok && work.reason === null;
  const waiting = work.results.filter(({ state }) => state === 'submitted').length;
  return (
    <li className="line work-line">
      <span className="grow person-text"><span className="strong">{work.title}</span><span className="small soft pieces"><span>{t(`work.kind.${work.kind}`)}</span>{work.templateKey !== null && <span>{t(`works.${work.templateKey}`)}</span>}<span>{work.reason === null ? t('work.due', { day: work.dueOn }) : t('courseplan:work.because', { reason: work.reason })}</span></span></span>
      {trains && <span className="small soft pieces"><span>{t('work.passedN', { n: work.results.filter(({ state }) => state === 'passed').length })}</span>{waiting > 0 && <span>{t('work.waiting', { n: waiting })}</span>}</span>}
      {trains && takesWork(cohort.state).ok && <Button onClick={() => setDoing('change')}>{t('courseplan:work.change')}</Button>}
      {trains && <Button onClick={() => setDoing('mark')}>{t('work.mark')}</Button>}
      {cohort.standing.mine?.state === 'in_training' && work.reason === null && <Mine work={work} />}
      {doing === 'mark' && <MarkWorkDialog work={work} onClose={() => setDoing(null)} />}
      {doing === 'change' && <ChangeWorkDialog work={work} onClose={() => setDoing(null)} />}
    </li>
  );
};

export const WorksPanel = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation(['training', 'courseplan']);
  const works = useWorks(cohort.id);
  const [adding, setAdding] = useState(false);
  const sets = mayTrain(cohort.standing).ok && takesWork(cohort.state).ok;
  return (
    <Panel title={t('tabs.works')} more={sets ? <Button className="no-print" type="primary" onClick={() => setAdding(true)}>{t('courseplan:work.add')}</Button> : undefined}>
      <Asked query={works} what={t('tabs.works')}>{(list) => list.length === 0 ? <Empty>{t('work.none')}</Empty> : <ul className="rows">{list.map((work) => <Line key={work.id} cohort={cohort} work={work} />)}</ul>}</Asked>
      {adding && <AddWorkDialog cohort={cohort} onClose={() => setAdding(false)} />}
    </Panel>
  );
};
