// How long a screen test waits for what shall appear: a limit for hung tests, not a measure. The first one of a file that opens a lazy
// part waits until it has been compiled.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 40_000 });
