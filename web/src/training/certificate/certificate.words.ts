// Comes with this room's pages.
import { bringWords } from '../../platform/words';
import { zh } from './certificate.zh';

bringWords({ certificate: zh });
