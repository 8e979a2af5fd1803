// Comes with the pages of studio applications, and with the card of approvals on the first one.
import { bringWords } from '../../platform/words';
import { zh } from './founding.zh';

bringWords({ founding: zh });
