// The evidence sheet of one lesson design.
import { useParams } from '@tanstack/react-router';
import { EvidencePage } from '../lesson/EvidencePage';

export const EvidenceRoute = () => {
  const { designId } = useParams({ from: '/shell/docs/$designId/contribution' });
  return <EvidencePage key={designId} designId={designId} />;
};
