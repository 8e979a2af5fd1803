// Comes with the pages that show 工作室任务.
import { bringWords } from '../../platform/words';
import { zh } from './task.zh';

bringWords({ studiotask: zh });
