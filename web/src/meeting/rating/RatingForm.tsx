// One's own sheet: filled in on the phone, kept there until it is handed in, changed until the host shows the result.
import { FilledSheet, SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { isFilled } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { RatingCard } from '@gongyan/shared/meeting/rating/rating.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../lesson/evaluation/evaluation.css';
import '../../lesson/evaluation/evaluation.words';
import { ScoreSheet, ScoreTotal } from '../../lesson/evaluation/ScoreSheet';
import { emptySheet } from '../../lesson/evaluation/sheet.desk';
import { useMe } from '../../people/Viewer';
import { keep, recall } from '../../platform/kept';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { useRate } from '../room/room.queries';

const tidy = (words: readonly string[]): string[] => words.map((line) => line.trim()).filter((line) => line !== '');

export const RatingForm = ({ meeting, rating, onClose }: { meeting: MeetingPage; rating: RatingCard; onClose: () => void }) => {
  const { t } = useTranslation('room');
  const key = `gongyan.rating ${useMe().person.id} ${rating.id}`;
  const [sheet, setSheet] = useState<SheetDraft>(() => recall(key, SheetDraft) ?? rating.mine ?? emptySheet(rating.rubric));
  const rate = useRate({ meetingId: meeting.id, ratingId: rating.id });
  const filled = FilledSheet.safeParse({ ...sheet, strengths: tidy(sheet.strengths), suggestions: tidy(sheet.suggestions) });
  const whole = isFilled(rating.rubric, sheet);
  const change = (next: SheetDraft) => { keep(key, next); setSheet(next); };
  const go = () => { if (filled.success) rate.mutate(filled.data, { onSuccess: () => { keep(key, null); toast(t('rating.submitted')); onClose(); } }); };
  return (
    <div className="stack rating-form">
      <p className="small soft">{t('rating.blind')}</p>
      <ScoreSheet rubric={rating.rubric} sheet={sheet} idle={false} onChange={change} />
      <div className="score-foot">
        <ScoreTotal rubric={rating.rubric} sheet={sheet} />
        <span className="grow small soft" id={`why-${rating.id}`}>{whole.ok ? '' : refusalSentence(whole)}</span>
        <Button onClick={onClose}>{t('rating.fold')}</Button>
        <Button type="primary" disabled={!whole.ok || !filled.success} aria-describedby={`why-${rating.id}`} loading={rate.isPending} onClick={go}>{t('rating.submit')}</Button>
      </div>
      {rate.error !== null && <p className="note danger" role="alert">{sentenceOf(rate.error)}</p>}
    </div>
  );
};
