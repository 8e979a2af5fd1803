// Comes with the editor of minutes.
import { bringWords } from '../../platform/words';
import { zh } from './record.zh';

bringWords({ record: zh });
