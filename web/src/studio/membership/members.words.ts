// Comes with the pages of a studio and the dialogs about its members.
import { bringWords } from '../../platform/words';
import { zh } from './members.zh';

bringWords({ members: zh });
