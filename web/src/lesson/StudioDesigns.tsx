// A studio's lesson designs as a panel on its page, kept live.
import { topic } from '@gongyan/shared/kit/topic';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Panel } from '../ui/Page';
import { Board } from './collective/Board';
import { DesignLine } from './DesignLine';
import { byLastEdit, useStudioDesigns } from './lesson.queries';

interface StudioDesignsProps {
  readonly studioId: StudioId;
  readonly may: { readonly start: boolean; readonly read: boolean };
}

type View = 'board' | 'list';

const ViewSwitch = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => {
  const { t } = useTranslation('collective');
  return (
    <div className="view-switch" role="radiogroup" aria-label={t('board.view')}>
      {(['board', 'list'] as const).map((one) => <button key={one} type="button" role="radio" aria-checked={one === view} onClick={() => onChange(one)}>{t(`board.${one}`)}</button>)}
    </div>
  );
};

const Designs = ({ studioId, may }: StudioDesignsProps) => {
  const { t } = useTranslation('lesson');
  const designs = useStudioDesigns(studioId);
  const [view, setView] = useState<View>('board');
  useWatch(topic('studio', studioId));
  const start = may.start ? <LinkButton to="/docs/new" search={{ studio: studioId }} main>{t('start')}</LinkButton> : undefined;
  return (
    <Panel title={t('ofStudio')} more={<span className="row"><span className="small soft">{designs.data !== undefined && t('count', { n: designs.data.length })}</span><ViewSwitch view={view} onChange={setView} /></span>}>
      <Asked query={designs} what={t('ofStudio')}>
        {(list) => list.length === 0
          ? <Empty icon="write" action={start}>{t(may.start ? 'empty.studioWriter' : 'empty.studioReader')}</Empty>
          : view === 'board' ? <Board designs={list} /> : <ul className="rows">{[...list].sort(byLastEdit).map((design) => <DesignLine key={design.id} design={design} />)}</ul>}
      </Asked>
    </Panel>
  );
};

/** Whoever may see the studio but no design is told so, and not that there are none. */
export const StudioDesigns = ({ studioId, may }: StudioDesignsProps) => {
  const { t } = useTranslation('lesson');
  if (may.read) return <Designs studioId={studioId} may={may} />;
  return <Panel title={t('ofStudio')}><p className="panel-note">{t('empty.notOpen')}</p></Panel>;
};
