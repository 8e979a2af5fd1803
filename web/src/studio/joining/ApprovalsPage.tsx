// 待我审批: everything of studios that waits for this reader's word, the longest first.
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { FoundingLine } from '../founding/FoundingLine';
import { useFoundingQueue } from '../founding/founding.queries';
import '../studio.css';
import { JoiningLine } from './JoiningLine';
import { useJoiningQueue } from './joining.queries';
import './joining.words';

export const ApprovalsPage = () => {
  const { t } = useTranslation('joining');
  const { t: say } = useTranslation('studio');
  const [joinings, foundings] = [useJoiningQueue(), useFoundingQueue()];
  useWatch(topic('person', useMe().person.id));
  const none = joinings.data?.length === 0 && foundings.data?.length === 0;
  return (
    <Page title={t('approvals.title')} lead={t('approvals.lead')} back={<Link to="/studios" className="page-back"><Icon name="back" />{say('list.title')}</Link>}>
      {none && <section className="panel"><Empty icon="done">{t('approvals.none')}</Empty></section>}
      {foundings.data?.length !== 0 && <Panel title={t('approvals.foundings')}><Asked query={foundings} what={t('approvals.foundings')}>{(list) => <ul className="rows">{list.map((founding) => <FoundingLine key={founding.id} founding={founding} />)}</ul>}</Asked></Panel>}
      {joinings.data?.length !== 0 && <Panel title={t('approvals.joinings')}><Asked query={joinings} what={t('approvals.joinings')}>{(list) => <ul className="rows">{list.map((joining) => <JoiningLine key={joining.id} joining={joining} of="person" />)}</ul>}</Asked></Panel>}
    </Page>
  );
};
