// Comes with what happens in a studio now.
import { bringWords } from '../../platform/words';
import { zh } from './home.zh';

bringWords({ home: zh });
