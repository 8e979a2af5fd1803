// A proposal that waits for its second person, one that is being issued, or what came of it.
import type { BatchCard } from '@gongyan/shared/training/certificate/certificate.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useBatch, useIssue, useWithdraw } from './certificate.queries';
import { ChoiceList } from './ChoiceList';

const refusal = (error: unknown): void => toast(sentenceOf(error));

const Waiting = ({ batch }: { batch: BatchCard }) => {
  const { t } = useTranslation('certificate');
  const me = useMe().person.id;
  const [left, setLeft] = useState<ReadonlySet<PersonId>>(new Set());
  const [issue, withdraw] = [useIssue(), useWithdraw()];
  const people = batch.lines.filter(({ person }) => person.id !== me);
  const personIds = people.map(({ person }) => person.id).filter((id) => !left.has(id));
  const { mayIssue } = batch;
  return (
    <Panel title={t('issue.waiting', { by: batch.proposer?.name ?? t('events.somebody'), n: batch.lines.length })} more={
      <span className="award-deeds">
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(batch.id, { onSuccess: () => toast(t('issue.withdrawn')), onError: refusal })}>{t('issue.withdraw')}</Button>
        <Button type="primary" disabled={!mayIssue.ok || personIds.length === 0} loading={issue.isPending} onClick={() => issue.mutate({ batchId: batch.id, personIds }, { onError: refusal })}>{t('issue.go', { n: personIds.length })}</Button>
      </span>
    }>
      <p className="panel-note soft">{mayIssue.code === null ? t('issue.waitingLead') : refusalSentence({ code: mayIssue.code, facts: mayIssue.facts })}</p>
      {mayIssue.ok && <ChoiceList people={people.map(({ person }) => ({ person, more: person.workplace }))} left={left} onChange={setLeft} />}
    </Panel>
  );
};

const Lines = ({ lines }: { lines: BatchCard['lines'] }) => {
  const { t } = useTranslation('certificate');
  return (
    <ul className="rows award-people">
      {lines.map(({ person, state, awardId, serial, problem }) => (
        <li key={person.id} className="line">
          <span className="grow person-text">
            <span className="strong">{person.name}</span>
            {problem !== null && <span className="small award-problem">{refusalSentence({ code: problem.code, facts: problem.facts })}</span>}
          </span>
          {awardId !== null && <Link to="/certificates/$awardId" params={{ awardId }} className="small number">{serial}</Link>}
          <span className={state === 'issued' ? 'badge success' : state === 'refused' ? 'badge danger' : 'badge'}>{t(`issue.lineState.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
};

const Running = ({ batch }: { batch: BatchCard }) => {
  const { t } = useTranslation('certificate');
  const me = useMe().person.id;
  const issue = useIssue();
  const wanted = batch.lines.filter(({ state }) => state !== 'dropped');
  const done = wanted.filter(({ state }) => state !== 'waiting').length;
  const resume = () => issue.mutate({ batchId: batch.id, personIds: wanted.map(({ person }) => person.id) }, { onError: refusal });
  return (
    <Panel title={t('issue.running')} more={batch.issuedBy === me ? <Button size="small" loading={issue.isPending} onClick={resume}>{t('issue.resume')}</Button> : undefined}>
      <div className="award-progress">
        <progress max={wanted.length} value={done} aria-label={t('issue.running')} />
        <span className="number" role="status">{t('issue.progress', { done, all: wanted.length })}</span>
      </div>
      <Lines lines={wanted} />
    </Panel>
  );
};

const Over = ({ batch }: { batch: BatchCard }) => {
  const { t } = useTranslation('certificate');
  const count = (state: BatchCard['lines'][number]['state']): number => batch.lines.filter((line) => line.state === state).length;
  const refused = count('refused');
  return (
    <Panel title={t('issue.over', { n: count('issued') })} more={<span className="small soft">{refused === 0 ? t('issue.overLead', { by: batch.proposer?.name ?? t('events.somebody') }) : t('issue.refused', { n: refused })}</span>}>
      <Lines lines={[...batch.lines].sort((a, b) => Number(b.state === 'refused') - Number(a.state === 'refused'))} />
    </Panel>
  );
};

export const BatchPanel = ({ first }: { first: BatchCard }) => {
  const batch = useBatch(first.id).data ?? first;
  if (batch.state === 'proposed') return <Waiting batch={batch} />;
  return batch.state === 'issuing' ? <Running batch={batch} /> : <Over batch={batch} />;
};
