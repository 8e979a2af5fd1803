// 我的师徒带教: my apprentices and my mentor, in whichever studios. An apprentice need not belong to the studio of his mentor.
import { topic } from '@gongyan/shared/kit/topic';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Page } from '../../ui/Page';
import './mentoring.words';
import { PairList } from './PairList';

export const MyMentoringPage = () => {
  const { t } = useTranslation('mentoring');
  const { person } = useMe();
  useWatch(topic('person', person.id));
  return <Page title={t('mine.title')} lead={t('mine.lead')}><PairList empty={t('mine.empty')} /></Page>;
};
