// Comes with these pages.
import { bringWords } from '../../platform/words';
import { zh } from './past.zh';

bringWords({ past: zh });
