// Comes with the pages on which courses are planned.
import { bringWords } from '../../platform/words';
import { zh } from './plan.zh';

bringWords({ courseplan: zh });
