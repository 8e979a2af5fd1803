// Comes with the sign-in page, one's own page, and the administration.
import { bringWords } from '../../platform/words';
import { zh } from './identity.zh';

bringWords({ identity: zh });
