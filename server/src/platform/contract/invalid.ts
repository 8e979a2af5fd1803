// What is told about input that its schema refuses: which fields, and nothing of zod's own words or patterns;
// the page words them.
import type { z } from 'zod';
import { Problem } from './problem.js';

export const invalid = (error: z.ZodError, name = 'body'): Problem => {
  const paths = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]));
  const names = new Set(paths.map((path) => path.join('.') || name));
  return new Problem('request.invalid', { fields: [...names].slice(0, 8).join(', ').slice(0, 300) });
};
