// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './evaluation.zh';

bringWords({ evaluation: zh });
