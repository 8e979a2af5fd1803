// Comes with the list of those who were asked to comment.
import { bringWords } from '../../platform/words';
import { zh } from './guest.zh';

bringWords({ guest: zh });
