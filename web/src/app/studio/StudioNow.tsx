// What happens in a studio now: who writes where, the meetings of this month, what waits for the reader.
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import './home.css';
import './home.words';
import { StudioMonth } from './StudioMonth';
import { StudioWaiting } from './StudioWaiting';
import { WritingNow } from './WritingNow';

export const StudioNow = ({ studio }: { studio: Studio }) => (
  <div className="studio-strip">
    <WritingNow studio={studio} />
    <StudioMonth studioId={studio.id} />
    <StudioWaiting studio={studio} />
  </div>
);
