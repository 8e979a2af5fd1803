// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './coverage.zh';

bringWords({ coverage: zh });
