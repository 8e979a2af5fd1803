// Push ids made by the server itself, for the rows that it writes on behalf of nobody's page.
import { randomBytes } from 'node:crypto';
import { PushId } from '@gongyan/shared/coedit/coedit.protocol';

export const newPushId = (): PushId => randomBytes(16).toString('base64url');
export const isPushId = (text: string): boolean => PushId.safeParse(text).success;
