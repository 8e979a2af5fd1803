// Tells zod not to try `new Function`: the content security policy forbids it, and every try is reported as a
// violation. Must run before the first schema is made, so it is built into the chunk that zod is in.
import { config } from 'zod';

config({ jitless: true });
