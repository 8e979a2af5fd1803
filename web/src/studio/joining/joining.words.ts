// Comes with the pages of joining, and with the card of approvals on the first one.
import { bringWords } from '../../platform/words';
import { zh } from './joining.zh';

bringWords({ joining: zh });
