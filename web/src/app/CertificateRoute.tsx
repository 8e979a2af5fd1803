// One certificate, and issuing for a cohort.
import { useParams } from '@tanstack/react-router';
import { CertificatePage } from '../training/certificate/CertificatePage';
import { IssuePage } from '../training/certificate/IssuePage';

export const CertificateRoute = () => {
  const { awardId } = useParams({ from: '/shell/certificates/$awardId' });
  return <CertificatePage key={awardId} awardId={awardId} />;
};

export const IssueRoute = () => {
  const { cohortId } = useParams({ from: '/shell/cohorts/$cohortId/certificates' });
  return <IssuePage key={cohortId} cohortId={cohortId} />;
};
