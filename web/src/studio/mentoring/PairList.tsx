// Pairings in one panel: those of a studio, or my own.
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { usePairs } from './mentoring.queries';
import { PairLine } from './PairLine';

export const PairList = ({ studioId, empty }: { studioId?: StudioId; empty: string }) => {
  const { t } = useTranslation('mentoring');
  return (
    <section className="panel" aria-label={t('title')}>
      <Asked query={usePairs(studioId)} what={t('what')}>
        {(pairs) => (pairs.length === 0 ? <Empty icon="people">{empty}</Empty> : <ul className="rows">{pairs.map((pair) => <PairLine key={pair.id} pair={pair} />)}</ul>)}
      </Asked>
    </section>
  );
};
