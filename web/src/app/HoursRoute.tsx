// Whose hours: mine, or those of the person in the address.
import { useParams } from '@tanstack/react-router';
import { ClaimPage } from '../hours/claim/ClaimPage';
import { PastImportPage } from '../hours/past/PastImportPage';
import { HoursPage } from '../hours/HoursPage';
import { useMe } from '../people/Viewer';

export const HoursRoute = () => <HoursPage personId={useMe().person.id} />;

export const HoursOfRoute = () => {
  const { personId } = useParams({ from: '/shell/people/$personId/hours' });
  return <HoursPage key={personId} personId={personId} />;
};

export const ClaimRoute = () => {
  const { claimId } = useParams({ from: '/shell/hours/claims/$claimId' });
  return <ClaimPage key={claimId} claimId={claimId} />;
};

export const PastImportRoute = () => {
  const { pastImportId } = useParams({ from: '/shell/hours/past/$pastImportId' });
  return <PastImportPage key={pastImportId} pastImportId={pastImportId} />;
};
