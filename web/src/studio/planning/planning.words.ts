// Comes with the panel of 规划与计划.
import { bringWords } from '../../platform/words';
import { zh } from './planning.zh';

bringWords({ planning: zh });
