// Comes with the page of 成果.
import { bringWords } from '../../platform/words';
import { zh } from './result.zh';

bringWords({ result: zh });
