// Comes with the pages of the rules.
import { bringWords } from '../../platform/words';
import { zh } from './hoursrules.zh';

bringWords({ hoursrules: zh });
