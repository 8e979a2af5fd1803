// Who of my studio is here now.
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { OnlineCount } from '../studio/OnlineCount';
import '../studio/studio.css';
import { useOnlinePeople, useStudio } from '../studio/studio.queries';
import { useMe } from '../people/Viewer';
import { Asked } from '../ui/Asked';
import { Panel } from '../ui/Page';
import { PersonTag } from '../ui/Person';

export const TodayOnline = ({ studio }: { studio: StudioCard }) => {
  const { t } = useTranslation('app');
  const online = useOnlinePeople(studio.id);
  const page = useStudio(studio.id);
  const { person } = useMe();
  return (
    <Panel title={t('today.online')} more={<OnlineCount count={online.size} />}>
      <Asked query={page} what={t('today.online')}>
        {({ host, members }) => {
          const here = [host, ...members.map((member) => member.person)].filter(({ id }) => online.has(id) && id !== person.id);
          return here.length === 0
            ? <p className="panel-note">{t('today.alone')}</p>
            : <ul className="rows members">{here.map((one) => <li key={one.id} className="line"><PersonTag person={one} online /></li>)}</ul>;
        }}
      </Asked>
    </Panel>
  );
};
