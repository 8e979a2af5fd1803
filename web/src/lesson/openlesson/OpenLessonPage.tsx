// One open lesson: its facts, my place in it, and for those who run it the next step. Counts move while one looks.
import type { OpenCard, OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { dayText } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { LeadBox } from './LeadBox';
import { useOpenLesson } from './openlesson.queries';
import { OpenStateBadge } from './OpenLine';
import { SeatBox } from './SeatBox';
import './openlesson.words';

const Facts = ({ lesson }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  const language = useLanguage();
  return (
    <dl className="panel panel-body open-facts">
      <dt>{t('facts.when')}</dt><dd className="strong">{dayText(lesson.startsAt, language)} · {t('minutes', { n: lesson.minutes })}</dd>
      {lesson.place !== '' && <><dt>{t('facts.where')}</dt><dd>{lesson.schoolName} · {lesson.place}</dd></>}
      {lesson.link !== '' && <><dt>{t('facts.link')}</dt><dd><a href={lesson.link} target="_blank" rel="noreferrer noopener">{t('openLink')}</a></dd></>}
      <dt>{t('facts.teacher')}</dt><dd><PersonTag person={lesson.teacher} /></dd>
      <dt>{t('facts.class')}</dt><dd>{lesson.className}</dd>
      <dt>{t('facts.level')}</dt><dd>{t(`level.${lesson.level}`)}（{t(`levelWho.${lesson.level}`)}）</dd>
      <dt>{t('facts.rubric')}</dt><dd>{t('rubricOf', { name: lesson.rubric.name, n: lesson.rubric.version })}</dd>
      <dt>{t('facts.names')}</dt><dd>{t(lesson.namesShown ? 'names.shown' : 'names.hidden')}</dd>
      <dt>{t('facts.studio')}</dt><dd>{lesson.studioName}</dd>
      {(lesson.standing.leads || lesson.standing.teaches) && <><dt>{t('facts.design')}</dt><dd><Link to="/docs/$designId" params={{ designId: lesson.designId }}>{lesson.title}</Link></dd></>}
    </dl>
  );
};

export const OpenLessonPage = ({ openLessonId }: { openLessonId: OpenLessonId }) => {
  const { t } = useTranslation('openlesson');
  const lesson = useOpenLesson(openLessonId);
  useWatch(topic('openlesson', openLessonId));
  return (
    <Page title={lesson.data === undefined ? t('title') : lesson.data.title} back={<Link to="/open-lessons" className="page-back"><Icon name="back" />{t('title')}</Link>}
      lead={lesson.data === undefined ? undefined : <span className="row wrap"><OpenStateBadge state={lesson.data.state} /><span>{lesson.data.grade} · {t('by', { name: lesson.data.teacher.name })}</span></span>}>
      <Asked query={lesson} what={t('what')}>
        {(card) => <div className="open-page"><Facts lesson={card} /><div className="stack"><SeatBox lesson={card} />{card.standing.leads && <LeadBox lesson={card} />}</div></div>}
      </Asked>
    </Page>
  );
};
