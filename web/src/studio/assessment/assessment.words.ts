// Comes with the pages of 考核.
import { bringWords } from '../../platform/words';
import { zh } from './assessment.zh';

bringWords({ assessment: zh });
