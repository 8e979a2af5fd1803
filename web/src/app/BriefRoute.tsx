// One 工作简报: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { BriefPage } from '../studio/brief/BriefPage';

export const BriefRoute = () => {
  const { briefId } = useParams({ from: '/shell/briefs/$briefId' });
  return <BriefPage key={briefId} briefId={briefId} />;
};
