// All items of an assessment, group by group; whoever scores now fills them in here. What he has typed stays on this device until it is handed in.
import type { AssessmentItem, AssessmentPage } from '@gongyan/shared/studio/assessment/assessment.contract';
import { pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { keep, recall } from '../../platform/kept';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useScore } from './assessment.queries';
import { ItemRow } from './ItemRow';
import { draftKey, marksOf, ScoreDraft, tenthsIn, typedAtFirst, type Typed } from './score.draft';

const useDraft = (page: AssessmentPage) => {
  const key = draftKey(page, useMe().person.id);
  const [draft, setDraft] = useState<ScoreDraft>(() => recall(key, ScoreDraft) ?? {});
  const typed = (one: AssessmentItem): Typed => draft[one.item.key] ?? typedAtFirst(one);
  const change = (one: AssessmentItem, now: Typed) => {
    const next = { ...draft, [one.item.key]: now };
    setDraft(next);
    keep(key, next);
  };
  return { typed, change, forget: () => keep(key, null) };
};

export const ScorePanel = ({ page }: { page: AssessmentPage }) => {
  const { t } = useTranslation('assessment');
  const [asks, setAsks] = useState(false);
  const { typed, change, forget } = useDraft(page);
  const score = useScore(page.id);
  const stage = page.may.score;
  const marks = stage === null ? null : marksOf(page.items, typed);
  const total = page.items.reduce((sum, one) => sum + (tenthsIn(typed(one).points) ?? 0), 0);
  const groups = [...new Set(page.items.map(({ item }) => item.group))];
  const go = () => {
    if (stage !== null && marks !== null) score.mutate({ stage, turn: page.turn, marks }, { onSuccess: () => { forget(); setAsks(false); toast(t('score.done')); } });
  };
  return (
    <Panel title={stage === null ? t('items') : t(`score.title.${stage}`)}>
      {stage !== null && <p className="panel-note">{t('score.lead')}</p>}
      {groups.map((group) => (
        <section key={group} className="assess-group" aria-label={group}>
          <h3>{group}</h3>
          <ul className="rows">{page.items.filter(({ item }) => item.group === group).map((one) => <ItemRow key={one.item.key} page={page} one={one} typed={stage === null ? null : typed(one)} onChange={(now) => change(one, now)} />)}</ul>
        </section>
      ))}
      {stage !== null && <div className="panel-body row wrap assess-foot"><span className="strong grow">{t('score.total', { n: pointsText(total) })}</span><Button type="primary" disabled={marks === null} onClick={() => setAsks(true)}>{t('score.go')}</Button></div>}
      {asks && (
        <Dialog title={t('score.go')} deed={{ word: t('score.go'), ready: marks !== null, busy: score.isPending, go }} onClose={() => setAsks(false)}>
          <p>{t('score.total', { n: pointsText(total) })}</p><p>{t('score.ask')}</p>
          {score.error !== null && <p className="note danger" role="alert">{sentenceOf(score.error)}</p>}
        </Dialog>
      )}
    </Panel>
  );
};
