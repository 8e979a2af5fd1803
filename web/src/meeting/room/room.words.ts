// Comes with the pages of a meeting.
import { bringWords } from '../../platform/words';
import { zh } from './room.zh';

bringWords({ room: zh });
