// What can be done with the chosen: recognise, remind, agree. Answers person by person; buttons say why they are not to be used.
import type { CohortCard, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayTrain } from '@gongyan/shared/training/cohort/cohort.rules';
import type { Outcome } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { BoardRow } from '@gongyan/shared/training/progress/progress.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';
import { useJudge, useRemind } from './training.queries';

export const OutcomeDialog = ({ title, refused, onClose }: { title: string; refused: Outcome['refused']; onClose: () => void }) => {
  return <Dialog title={title} onClose={onClose}><ul className="stack tight">{refused.slice(0, 100).map(({ personId, code, facts }) => <li key={personId}>{refusalSentence({ code, facts })}</li>)}</ul></Dialog>;
};

export const useBoardDeeds = ({ id, standing }: CohortCard, done: () => void) => {
  const { t } = useTranslation('training');
  const [judge, remind] = [useJudge(id), useRemind(id)];
  const [refused, setRefused] = useState<Outcome['refused']>([]);
  const settle = (words: 'board.recognised' | 'board.approved' | 'board.reminded') => ({ onSuccess: (outcome: Outcome) => {
    if (outcome.done > 0) toast(t(words, { n: outcome.done }));
    setRefused(outcome.refused);
    done();
  } });
  return {
    trains: mayTrain(standing).ok, leads: standing.leads.length > 0, may: mayTrain(standing).ok || standing.leads.length > 0, refused, clear: () => setRefused([]), error: judge.error ?? remind.error, busy: judge.isPending || remind.isPending,
    recognise: (enrolmentIds: EnrolmentId[]) => judge.mutate({ action: 'recognise', enrolmentIds, reason: null }, settle('board.recognised')),
    approve: (enrolmentIds: EnrolmentId[]) => judge.mutate({ action: 'approve', enrolmentIds, reason: null }, settle('board.approved')),
    remind: (enrolmentIds: EnrolmentId[]) => remind.mutate(enrolmentIds, settle('board.reminded')),
  };
};

interface DeedsProps {
  readonly deeds: ReturnType<typeof useBoardDeeds>;
  readonly rows: readonly BoardRow[];
  readonly chosen: ReadonlySet<EnrolmentId>;
  readonly onChoose: (ids: ReadonlySet<EnrolmentId>) => void;
}

export const BoardDeeds = ({ deeds, rows, chosen, onChoose }: DeedsProps) => {
  const { t } = useTranslation('training');
  const ids = [...chosen];
  const applied = rows.some(({ enrolment }) => enrolment.state === 'applied');
  const button = (words: string, go: (ids: EnrolmentId[]) => void, main = false) => <Button type={main ? 'primary' : 'default'} disabled={ids.length === 0} title={ids.length === 0 ? t('board.whyNot') : undefined} loading={deeds.busy} onClick={() => go(ids)}>{words}</Button>;
  return (
    <div className="board-deeds no-print">
      <label className="row small"><input type="checkbox" checked={chosen.size > 0 && chosen.size === rows.length} onChange={({ target }) => onChoose(new Set(target.checked ? rows.map(({ enrolment }) => enrolment.id) : []))} />{chosen.size === 0 ? t('board.selectAll') : t('board.selected', { n: chosen.size })}</label>
      {applied && button(t('board.approve'), deeds.approve)}
      {deeds.trains && button(t('board.recognise'), deeds.recognise, true)}
      {button(t('board.remind'), deeds.remind)}
      <span className="small soft desk-only">{t('board.keys')}</span>
      {deeds.error !== null && <p className="note danger" role="alert">{sentenceOf(deeds.error)}</p>}
      {deeds.refused.length > 0 && <OutcomeDialog title={t('board.refusedTitle', { n: deeds.refused.length })} refused={deeds.refused} onClose={deeds.clear} />}
    </div>
  );
};
