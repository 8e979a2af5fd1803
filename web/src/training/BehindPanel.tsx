// For the lead of a school: whose application waits for his word, and who of his teachers has fallen behind, and why.
import type { BehindRow } from '@gongyan/shared/training/progress/progress.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { sentenceOf } from '../platform/words';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useBehind, useJudge, useRemind } from './training.queries';
import { partText, whyText, type Words } from './words.rules';

const Name = ({ row, children }: { row: BehindRow; children: string }) => (
  <span className="grow person-text"><span className="row wrap"><span className="strong">{row.person.name}</span><Link className="small" to="/cohorts/$cohortId" params={{ cohortId: row.cohort.id }}>{row.cohort.name}</Link></span><span className="small soft">{children}</span></span>
);

const Waiting = ({ row }: { row: BehindRow }) => {
  const { t } = useTranslation('training');
  const judge = useJudge(row.cohort.id);
  return (
    <li className="line"><Name row={row}>{judge.error === null ? row.schoolName : sentenceOf(judge.error)}</Name>
      <Button loading={judge.isPending} onClick={() => judge.mutate({ action: 'approve', enrolmentIds: [row.enrolment.id], reason: null }, { onSuccess: ({ done }) => toast(t('board.approved', { n: done })) })}>{t('behind.approve')}</Button></li>
  );
};

const Behind = ({ row, words }: { row: BehindRow; words: Words }) => {
  const { t } = useTranslation('training');
  const remind = useRemind(row.cohort.id);
  const lost = row.progress?.requirements.find(({ state }) => state === 'impossible');
  const tight = row.progress?.requirements.find(({ code }) => code === 'attendance');
  const why = lost !== undefined ? t('gap.impossible', { why: whyText(t, lost) }) : tight === undefined ? '' : partText(t, tight, words);
  return <li className="line"><Name row={row}>{why}</Name><Button loading={remind.isPending} onClick={() => remind.mutate([row.enrolment.id], { onSuccess: ({ done }) => toast(t('board.reminded', { n: done })) })}>{t('board.remind')}</Button></li>;
};

export const BehindPanel = () => {
  const { t } = useTranslation('training');
  const leads = useMe().appointments.some(({ role }) => role === 'schoolLead');
  return leads ? <Lists title={t('behind.title')} /> : null;
};

const Lists = ({ title }: { title: string }) => {
  const { t } = useTranslation('training');
  const behind = useBehind().data;
  if (behind === undefined) return null;
  return (
    <>
      {behind.waiting.length > 0 && <Panel title={t('behind.waiting')}><ul className="rows">{behind.waiting.map((row) => <Waiting key={row.enrolment.id} row={row} />)}</ul></Panel>}
      <Panel title={title}>{behind.rows.length === 0 ? <Empty icon="done">{t('behind.none')}</Empty> : <ul className="rows">{behind.rows.map((row) => <Behind key={row.enrolment.id} row={row} words={behind} />)}</ul>}</Panel>
    </>
  );
};
