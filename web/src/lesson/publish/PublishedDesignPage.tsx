// One published design: its snapshot, to read.
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { PublishedDesign } from '@gongyan/shared/lesson/publish/publish.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainText } from '../../document/version/PlainText';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import './publish.css';
import { usePublishedDesign } from './publish.queries';
import './publish.words';

const Back = () => {
  const { t } = useTranslation('publish');
  return <Link to="/published" className="page-back"><Icon name="back" />{t('read.back')}</Link>;
};

const Read = ({ design, json }: { design: PublishedDesign; json: unknown }) => {
  const { t } = useTranslation(['publish', 'lesson']);
  const about = [t(`lesson:stage.${design.stage}`), design.grade, t('lesson:minutesText', { n: design.minutes }), design.unit, t('read.studio', { studio: design.studioName })].filter((part) => part !== '').join(' · ');
  return (
    <Page title={design.title} back={<Back />} lead={<>{about} · <DayText at={design.publishedAt} /></>}>
      <div className="row wrap">{design.authors.map((person) => <PersonTag key={person.id} person={person} />)}</div>
      <article className="panel published-text" aria-label={t('read.text')}><PlainText json={json} /></article>
    </Page>
  );
};

export const PublishedDesignPage = ({ designId }: { designId: LessonDesignId }) => {
  const { t } = useTranslation('publish');
  const found = usePublishedDesign(designId);
  if (found.data !== undefined) return <Read {...found.data} />;
  return <Page title={t('list.title')} back={<Back />}><section className="panel"><Asked query={found} what={t('list.what')} bones={<PageBones />}>{() => null}</Asked></section></Page>;
};
