// Comes with the page of kept copies.
import { bringWords } from '../platform/words';
import { zh } from './draft.zh';

bringWords({ draft: zh });
