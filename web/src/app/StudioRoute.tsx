// The studio's page, with what later rooms know of it set in: the studio itself knows none of them.
import { useParams } from '@tanstack/react-router';
import { StudioDesigns } from '../lesson/StudioDesigns';
import { StudioPage } from '../studio/StudioPage';
import { StudioNow } from './studio/StudioNow';

export const StudioRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId' });
  return <StudioPage key={studioId} studioId={studioId} designs={(may) => <StudioDesigns studioId={studioId} may={may} />} now={(studio) => <StudioNow studio={studio} />} />;
};
