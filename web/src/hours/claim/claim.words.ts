// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './claim.zh';

bringWords({ claim: zh });
