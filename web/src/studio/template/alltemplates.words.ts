// Comes with the pages of templates.
import { bringWords } from '../../platform/words';
import { zh } from './alltemplates.zh';

bringWords({ alltemplates: zh });
