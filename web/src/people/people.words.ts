// Comes with the pages about people, and with whatever chooses them.
import { bringWords } from '../platform/words';
import { zh } from './people.zh';

bringWords({ people: zh });
