// The year of one series.
import { useParams } from '@tanstack/react-router';
import { SeriesPage } from '../meeting/SeriesPage';

export const SeriesRoute = () => {
  const { seriesId } = useParams({ from: '/shell/meeting-series/$seriesId' });
  return <SeriesPage key={seriesId} seriesId={seriesId} />;
};
