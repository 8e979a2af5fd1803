// Comes with the pages of personal tokens.
import { bringWords } from '../../platform/words';
import { zh } from './token.zh';

bringWords({ token: zh });
