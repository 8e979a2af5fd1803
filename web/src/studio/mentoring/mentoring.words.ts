// Comes with the pages of 师徒带教.
import { bringWords } from '../../platform/words';
import { zh } from './mentoring.zh';

bringWords({ mentoring: zh });
