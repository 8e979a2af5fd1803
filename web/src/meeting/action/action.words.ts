// Comes with the pages that show tasks.
import { bringWords } from '../../platform/words';
import { zh } from './action.zh';

bringWords({ action: zh });
