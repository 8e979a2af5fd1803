// Comes with one's own page, and with the question whether it is he.
import { bringWords } from '../../platform/words';
import { zh } from './proof.zh';

bringWords({ proof: zh });
