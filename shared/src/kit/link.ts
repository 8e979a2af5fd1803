// A page of this hub, as somebody points at it: a path and nothing that could lead elsewhere. It opens nothing to anybody: whoever follows it
// is asked for his own right there.
import { z } from 'zod';

export const HubLink = z.string().max(200).regex(/^\/(?![/\\])/);
