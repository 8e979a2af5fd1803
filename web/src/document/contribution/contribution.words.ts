// Comes with the tab 贡献 and the evidence sheet.
import { bringWords } from '../../platform/words';
import { zh } from './contribution.zh';

bringWords({ contribution: zh });
