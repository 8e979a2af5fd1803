// Comes with the page of 年度任务.
import { bringWords } from '../../platform/words';
import { zh } from './duty.zh';

bringWords({ duty: zh });
