// 达标名单: who can be proposed now, all chosen; below it the others, each with the reason.
import type { CohortAwards } from '@gongyan/shared/training/certificate/certificate.contract';
import { hoursText } from '@gongyan/shared/training/certificate/certificate.rules';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { usePropose } from './certificate.queries';
import { ChoiceList } from './ChoiceList';

const Others = ({ awards }: { awards: CohortAwards }) => {
  const { t } = useTranslation('certificate');
  const others = awards.candidates.filter(({ verdict }) => !verdict.ok);
  if (others.length === 0) return null;
  return (
    <Panel title={t('issue.notReady', { n: others.length })}>
      <ul className="rows award-people">
        {others.map(({ person, school, award, verdict }) => (
          <li key={person.id} className="line">
            <span className="grow person-text"><span className="strong">{person.name}</span><span className="small soft">{school}</span></span>
            {award !== null && !award.revoked
              ? <Link to="/certificates/$awardId" params={{ awardId: award.id }} className="small number">{award.serial}</Link>
              : <span className="small soft award-why">{verdict.code === null ? '' : refusalSentence({ code: verdict.code, facts: verdict.facts })}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

export const CandidatePanel = ({ cohortId, awards }: { cohortId: CohortId; awards: CohortAwards }) => {
  const { t } = useTranslation('certificate');
  const me = useMe().person.id;
  const [left, setLeft] = useState<ReadonlySet<PersonId>>(new Set());
  const propose = usePropose(cohortId);
  const ready = awards.candidates.filter(({ verdict, person }) => verdict.ok && person.id !== me);
  const chosen = ready.map(({ person }) => person.id).filter((id) => !left.has(id));
  const go = () => propose.mutate(chosen, { onSuccess: () => toast(t('issue.proposed')), onError: (error) => toast(sentenceOf(error)) });
  return (
    <>
      <Panel title={t('issue.ready', { n: ready.length })} more={ready.length === 0 ? undefined : <Button type="primary" disabled={chosen.length === 0} loading={propose.isPending} onClick={go}>{t('issue.propose', { n: chosen.length })}</Button>}>
        {ready.length === 0 ? <Empty icon="certificate">{t('issue.readyNone')}</Empty> : <ChoiceList people={ready.map(({ person, school, half }) => ({ person, more: `${school} · ${t('issue.halves', { n: hoursText(half) })}` }))} left={left} onChange={setLeft} />}
      </Panel>
      <Others awards={awards} />
    </>
  );
};
