// Comes when minutes show polls, speeches or ratings.
import { bringWords } from '../../platform/words';
import { zh } from './figures.zh';

bringWords({ figures: zh });
