// Comes with whatever shows the published designs.
import { bringWords } from '../../platform/words';
import { zh } from './publish.zh';

bringWords({ publish: zh });
