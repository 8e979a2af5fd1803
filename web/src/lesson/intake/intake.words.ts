// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './intake.zh';

bringWords({ intake: zh });
