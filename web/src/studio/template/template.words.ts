// Comes with whatever shows templates and their kinds.
import { bringWords } from '../../platform/words';
import { zh } from './template.zh';

bringWords({ template: zh });
