// Comes with the pages that show the way to minutes.
import { bringWords } from '../../platform/words';
import { zh } from './minutes.zh';

bringWords({ minutes: zh });
