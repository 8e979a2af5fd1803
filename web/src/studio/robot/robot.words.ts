// Comes with the panel of the group robot.
import { bringWords } from '../../platform/words';
import { zh } from './robot.zh';

bringWords({ robot: zh });
