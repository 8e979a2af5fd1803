// The studio's page, with the lesson designs of the later room set into it: the studio itself knows none.
import { useParams } from '@tanstack/react-router';
import { StudioDesigns } from '../lesson/StudioDesigns';
import { StudioPage } from '../studio/StudioPage';

export const StudioRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId' });
  return <StudioPage key={studioId} studioId={studioId} designs={(may) => <StudioDesigns studioId={studioId} may={may} />} />;
};
