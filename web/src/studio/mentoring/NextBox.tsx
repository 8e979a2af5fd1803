// Where the pairing stands, in one sentence, and what the reader can do about it now.
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { mayAssess, mayComplete, mayReport } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useComplete } from './mentoring.queries';

export type PairDialog = 'report' | 'assess' | 'dissolve';

const useSentence = ({ state, grade, from, reason }: PairPage): string => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  if (state === 'signed') return t('next.signed', { day: plainDay(from, language) });
  if (state === 'dissolved') return t('next.dissolved', { reason: reason ?? '' });
  return state === 'assessed' && grade === 'fail' ? t('next.failed') : t(`next.${state}`);
};

export const NextBox = ({ pair, ask }: { pair: PairPage; ask: (dialog: PairDialog) => void }) => {
  const { t } = useTranslation('mentoring');
  const complete = useComplete(pair.id);
  const sentence = useSentence(pair);
  // A later room's page: this one knows its address alone.
  const lesson: string | null = pair.reportLessonId === null ? null : `/open-lessons/${pair.reportLessonId}`;
  const reports = mayReport(pair, pair.standing).ok;
  const judges = mayAssess(pair, pair.standing).ok;
  const completes = mayComplete(pair, pair.standing).ok;
  return (
    <section className="panel panel-body pair-next" aria-label={t(`state.${pair.state}`)}>
      <p className="grow">{sentence}</p>
      {lesson !== null && <Link to={lesson}>{t('report.see')}</Link>}
      <div className="row wrap no-print">
        {completes && <Button type="primary" loading={complete.isPending} onClick={() => complete.mutate(undefined, { onSuccess: () => toast(t('complete.done')) })}>{t('complete.open')}</Button>}
        {judges && <Button type={completes ? 'default' : 'primary'} onClick={() => ask('assess')}>{t(pair.grade === null ? 'assess.open' : 'assess.again')}</Button>}
        {reports && <Button onClick={() => ask('report')}>{t(pair.reportLessonId === null ? 'report.open' : 'report.change')}</Button>}
      </div>
      {complete.error !== null && <p className="note danger" role="alert">{sentenceOf(complete.error)}</p>}
    </section>
  );
};
