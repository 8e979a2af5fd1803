// A studio's lesson designs as a panel on its page, kept live.
import { topic } from '@gongyan/shared/kit/topic';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Panel } from '../ui/Page';
import { DesignLine } from './DesignLine';
import { byLastEdit, useStudioDesigns } from './lesson.queries';

export const StudioDesigns = ({ studioId, writes }: { studioId: StudioId; writes: boolean }) => {
  const { t } = useTranslation('lesson');
  const designs = useStudioDesigns(studioId);
  useWatch(topic('studio', studioId));
  const start = writes ? <LinkButton to="/docs/new" search={{ studio: studioId }} type="primary">{t('start')}</LinkButton> : undefined;
  return (
    <Panel title={t('ofStudio')} more={<span className="small soft">{designs.data !== undefined && t('count', { n: designs.data.length })}</span>}>
      <Asked query={designs} what={t('ofStudio')}>
        {(list) => list.length === 0
          ? <Empty icon="write" action={start}>{t(writes ? 'empty.studioWriter' : 'empty.studioReader')}</Empty>
          : <ul className="rows">{[...list].sort(byLastEdit).map((design) => <DesignLine key={design.id} design={design} />)}</ul>}
      </Asked>
    </Panel>
  );
};
