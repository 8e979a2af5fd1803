// The name of one 考核, apart from its contract: addresses are read before any page is.
import type { z } from 'zod';
import { id } from '../../kit/id.js';

export const AssessmentId = id('Assessment');
export type AssessmentId = z.output<typeof AssessmentId>;
