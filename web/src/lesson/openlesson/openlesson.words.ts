// Comes with the pages of open lessons, and with the card of them on the first one.
import { bringWords } from '../../platform/words';
import { zh } from './openlesson.zh';

bringWords({ openlesson: zh });
