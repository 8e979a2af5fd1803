// Comes with the page of licences.
import { bringWords } from '../../platform/words';
import { zh } from './licences.zh';

bringWords({ licences: zh });
