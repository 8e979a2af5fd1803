// Comes with 消息设置.
import { bringWords } from '../../platform/words';
import { zh } from './way.zh';

bringWords({ way: zh });
