// Comes with the page of the studio rules.
import { bringWords } from '../../platform/words';
import { zh } from './charter.zh';

bringWords({ charter: zh });
