// The pages of a studio's documents and templates: a new page state for each, so that nothing of the last is carried over.
import { useParams } from '@tanstack/react-router';
import { TemplatesPage } from '../studio/template/TemplatesPage';
import { NewWritingPage } from '../studio/writing/NewWritingPage';

export const NewWritingRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/new' });
  return <NewWritingPage key={studioId} studioId={studioId} />;
};

export const TemplatesRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/templates' });
  return <TemplatesPage key={studioId} studioId={studioId} />;
};
