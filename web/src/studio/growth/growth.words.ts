// Comes with the page of 成长档案.
import { bringWords } from '../../platform/words';
import { zh } from './growth.zh';

bringWords({ growth: zh });
