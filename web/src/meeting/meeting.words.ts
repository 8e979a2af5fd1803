// Comes with this room's pages.
import { bringWords } from '../platform/words';
import { zh } from './meeting.zh';

bringWords({ meeting: zh });
