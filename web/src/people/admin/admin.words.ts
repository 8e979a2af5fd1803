// Comes with the pages of 管理.
import { bringWords } from '../../platform/words';
import { zh } from './admin.zh';

bringWords({ admin: zh });
