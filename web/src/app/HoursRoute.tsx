// Whose hours: mine, or those of the person in the address.
import { useParams } from '@tanstack/react-router';
import { HoursPage } from '../hours/HoursPage';
import { useMe } from '../people/Viewer';

export const HoursRoute = () => <HoursPage personId={useMe().person.id} />;

export const HoursOfRoute = () => {
  const { personId } = useParams({ from: '/shell/people/$personId/hours' });
  return <HoursPage key={personId} personId={personId} />;
};
