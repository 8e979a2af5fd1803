// An address inside the hub, to which somebody is led. Refuses everything that a browser would read as another site: a second slash, a
// backslash, signs that browsers leave out.
import { z } from 'zod';

export const InsidePath = z.string().max(500).regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u);
