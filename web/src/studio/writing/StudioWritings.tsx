// A studio's documents as a panel on its page. Of cases only those that the reader may open are in the list at all.
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Panel } from '../../ui/Page';
import { useStudioWritings } from './writing.queries';
import { WritingLine } from './WritingLine';

export const StudioWritings = ({ studioId, start }: { studioId: StudioId; start: boolean }) => {
  const { t } = useTranslation('writing');
  const writings = useStudioWritings(studioId);
  const begin = <LinkButton to="/studios/$studioId/new" params={{ studioId }} icon={<Icon name="plus" />}>{t('new')}</LinkButton>;
  return (
    <Panel title={t('panel')} more={<span className="row"><LinkButton to="/studios/$studioId/templates" params={{ studioId }}>{t('templates')}</LinkButton>{start && begin}</span>}>
      <Asked query={writings} what={t('what')}>
        {(list) => list.length === 0 ? <Empty icon="file">{t('none')}</Empty> : <ul className="rows">{list.map((writing) => <WritingLine key={writing.id} writing={writing} />)}</ul>}
      </Asked>
    </Panel>
  );
};
