// Comes with the page of webhooks.
import { bringWords } from '../../platform/words';
import { zh } from './webhook.zh';

bringWords({ webhook: zh });
