// Comes with the page of the interface.
import { bringWords } from '../../platform/words';
import { zh } from './api.zh';

bringWords({ api: zh });
