// Which answers the events of minutes make stale; comes with whoever asks for them.
import { minutesRoutes, type minutesEvents } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const minutes = { route: minutesRoutes.open, where: 'meetingId' };
const minutesLive: LiveTable<typeof minutesEvents> = {
  'minutes.changed': [minutes],
  // The open page takes over what moved: see useFilled.
  'minutes.filled': [],
};

// What the room knows stands in the minutes too.
bringLive({ ...minutesLive, 'action.changed': [minutes], 'meeting.changed': [minutes], 'meeting.signedIn': [minutes] });
