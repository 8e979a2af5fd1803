// The id of a pairing, which pairing and entries both name.
import type { z } from 'zod';
import { id } from '../../kit/id.js';

export const PairId = id('MentorPair');
export type PairId = z.output<typeof PairId>;
