// Comes with the settings of a 公开页.
import { bringWords } from '../../platform/words';
import { zh } from './showcase.zh';

bringWords({ showcase: zh });
