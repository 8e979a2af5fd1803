// One question to a provider's server. Refuses to wait long, to follow to another address and to read more than an answer can be; what does
// not have the shape of the documents is no answer.
import type { z } from 'zod';
import { Problem } from '../contract/problem.js';
import { jsonOf } from '../json.text.js';

export const PATIENCE_MS = 8_000;
const MOST_BYTES = 64 * 1024;

export interface Question {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; without it the question is a GET. */
  readonly body?: unknown;
}

const textOf = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Problem('identity.refused');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Throws identity.down when nobody answers, identity.refused when the answer is none. */
export const askProvider = async <Schema extends z.ZodType>({ address, headers = {}, body }: Question, schema: Schema): Promise<z.output<Schema>> => {
  const given = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  let answer: { readonly status: number; readonly text: string };
  try {
    const response = await fetch(address, { ...given, headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    answer = { status: response.status, text: await textOf(response) };
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('identity.down');
  }
  if (answer.status >= 500) throw new Problem('identity.down');
  const parsed = schema.safeParse(jsonOf(answer.text));
  if (answer.status !== 200 || !parsed.success) throw new Problem('identity.refused');
  return parsed.data;
};
