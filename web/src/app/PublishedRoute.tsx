// One published design.
import { useParams } from '@tanstack/react-router';
import { PublishedDesignPage } from '../lesson/publish/PublishedDesignPage';

export const PublishedRoute = () => {
  const { designId } = useParams({ from: '/shell/published/$designId' });
  return <PublishedDesignPage key={designId} designId={designId} />;
};
