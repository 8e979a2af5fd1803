// Signing as Standard Webhooks says: HMAC-SHA256 over id, time and the very bytes. The time is that of the try, so that an old one cannot be
// played again; the id stays, so that whoever gets one twice knows.
import { createHmac, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const MARK = 'whsec_';

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** As it is given to whoever runs the receiver. */
export const shownSecret = (secret: Buffer): string => MARK + secret.toString('base64');

export const signed = (secret: Buffer, { id, body }: { readonly id: string; readonly body: string }, now: Date): Record<string, string> => {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
};
