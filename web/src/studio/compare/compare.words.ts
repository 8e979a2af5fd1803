// Comes with the page of 工作室对比.
import { bringWords } from '../../platform/words';
import { zh } from './compare.zh';

bringWords({ compare: zh });
