// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './rubric.zh';

bringWords({ rubric: zh });
