// The question about the year of a series, and which events make its answer stale.
import type { SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { useQuery } from '@tanstack/react-query';
import { bringLive } from '../platform/live';
import { asking } from '../platform/queries';

const year = { route: seriesRoutes.open };
bringLive({ 'meeting.changed': [year], 'minutes.changed': [year], 'action.changed': [year] });

export const useYear = (seriesId: SeriesId) => useQuery(asking(seriesRoutes.open, { params: { seriesId } }));
