// Whose file: mine, or that of the person in the address.
import { useParams } from '@tanstack/react-router';
import { useMe } from '../people/Viewer';
import { GrowthPage } from '../studio/growth/GrowthPage';

export const GrowthRoute = () => <GrowthPage personId={useMe().person.id} />;

export const GrowthOfRoute = () => {
  const { personId } = useParams({ from: '/shell/people/$personId/growth' });
  return <GrowthPage key={personId} personId={personId} />;
};
