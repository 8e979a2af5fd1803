// Comes with this page.
import { bringWords } from '../../platform/words';
import { zh } from './rules.zh';

bringWords({ certrules: zh });
