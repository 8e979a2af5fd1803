// 评课结果: as much as its reader may know by now. The teacher reads the words, answers, and then the points.
import { AnswerEvaluations, type EvaluationResult, type ResultText } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { dayText } from '../../ui/day';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useKeptText } from '../collective/useKeptText';
import '../rubric/rubric.css';
import './evaluation.css';
import { useAnswer, useResult } from './evaluation.queries';
import { ResultScores } from './ResultScores';
import './evaluation.words';
import '../openlesson/openlesson.words';

const Counts = ({ result: { lesson } }: { result: EvaluationResult }) => {
  const { t } = useTranslation('evaluation');
  const { teaches, seat, submitted } = lesson.standing;
  const waits = seat === 'booked' && !submitted && lesson.state === 'held';
  return <section className="panel"><Empty icon="open"><strong>{t('result.counts', { n: lesson.submitted, all: lesson.booked })}</strong><br />{t(teaches ? 'result.countsTeacher' : waits ? 'result.countsLead' : 'result.countsOther')}</Empty></section>;
};

const Lines = ({ title, lines, tone }: { title: string; lines: readonly string[]; tone: string }) =>
  lines.length === 0 ? null : <div><h4 className={`small ${tone}`}>{title}</h4><ul className="result-lines">{lines.map((line, at) => <li key={at}>{line}</li>)}</ul></div>;

const Texts = ({ texts }: { texts: readonly ResultText[] }) => {
  const { t } = useTranslation('evaluation');
  const said = texts.filter(({ strengths, suggestions }) => strengths.length + suggestions.length > 0);
  return (
    <Panel title={t('result.texts')} more={<span className="small soft">{t('result.people', { n: texts.length })}</span>}>
      {said.length === 0 ? <p className="panel-note">{t('result.noTexts')}</p> : (
        <ul className="rows">
          {said.map((text) => (
            <li key={text.id} className="result-text">
              {text.observer === null ? <h3 className="soft">{t('result.hidden')}</h3> : <h3><PersonTag person={text.observer} /></h3>}
              <Lines title={t('result.strengths')} lines={text.strengths} tone="is-good" />
              <Lines title={t('result.suggestions')} lines={text.suggestions} tone="is-more" />
              {text.corrected !== null && <p className="small soft">{t('result.corrected', { reason: text.corrected })}</p>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const AnswerBox = ({ id }: { id: OpenLessonId }) => {
  const { t } = useTranslation('evaluation');
  const [text, setText] = useKeptText(`gongyan.answer ${useMe().person.id} ${id}`);
  const answer = useAnswer(id);
  const ready = AnswerEvaluations.safeParse({ text }).success;
  const go = () => answer.mutate(text.trim(), { onSuccess: () => { setText(''); toast(t('result.sent')); } });
  return (
    <Panel title={t('result.write')}>
      <div className="panel-body stack">
        <p className="soft">{t('result.writeLead')}</p>
        <Field id="answer-text" label={t('result.write')}><Input.TextArea id="answer-text" rows={6} maxLength={2_000} value={text} placeholder={t('result.writeHint')} onChange={({ target }) => setText(target.value)} /></Field>
        {answer.error !== null && <p className="note danger" role="alert">{sentenceOf(answer.error)}</p>}
        <div className="row wrap"><Button type="primary" disabled={!ready} loading={answer.isPending} onClick={go}>{t('result.send')}</Button><span className="small soft">{t('result.scoresLater')}</span></div>
      </div>
    </Panel>
  );
};

const Result = ({ result }: { result: EvaluationResult }) => {
  const { t } = useTranslation('evaluation');
  const { lesson, texts, answer, rubric, scores } = result;
  if (texts === null) return <Counts result={result} />;
  return (
    <>
      {rubric !== null && scores !== null && <ResultScores rubric={rubric} scores={scores} />}
      <Texts texts={texts} />
      {lesson.standing.teaches && answer === null ? <AnswerBox id={lesson.id} /> : (
        <Panel title={t('result.answer')} more={answer !== null && <span className="small soft"><DayText at={answer.at} /></span>}><p className={answer === null ? 'panel-note' : 'panel-body note-text'}>{answer?.text ?? t('result.noAnswer')}</p></Panel>
      )}
    </>
  );
};

export const ResultPage = ({ openLessonId }: { openLessonId: OpenLessonId }) => {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const result = useResult(openLessonId);
  const lesson = result.data?.lesson;
  useWatch(topic('openlesson', openLessonId));
  return (
    <Page title={lesson === undefined ? t('result.title') : `${t('result.title')}：${lesson.title}`} lead={lesson && [lesson.teacher.name, lesson.className, dayText(lesson.startsAt, language), `${lesson.rubric.name} v${lesson.rubric.version}`].join(' · ')}
      back={<Link to="/open-lessons/$openLessonId" params={{ openLessonId }} className="page-back no-print"><Icon name="back" />{t('back')}</Link>}
      actions={result.data !== undefined && result.data.texts !== null && <Button onClick={() => globalThis.print()}>{t('result.print')}</Button>}>
      <Asked query={result} what={t('result.what')}>{(data) => <Result result={data} />}</Asked>
    </Page>
  );
};
