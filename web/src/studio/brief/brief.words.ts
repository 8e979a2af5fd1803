// Comes with the pages of 工作简报.
import { bringWords } from '../../platform/words';
import { zh } from './brief.zh';

bringWords({ brief: zh });
