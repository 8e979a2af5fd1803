// Comes with this room's pages, and with the card of courses on the first one.
import { bringWords } from '../platform/words';
import { zh } from './training.zh';

bringWords({ training: zh });
