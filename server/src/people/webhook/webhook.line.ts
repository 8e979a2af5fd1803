// The line to other programs: out into the world, or through a door that the operator opened. Refuses to say more of what came back than a
// status or a word.
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { waysOf } from '../../platform/outward/outward.allow.js';
import { OutwardPost } from '../../platform/outward/outward.post.js';
import { DataKey } from '../../platform/sealed/data.key.js';
import { newSecret, shownSecret, signed } from './webhook.sign.js';
import type { Claimed } from './webhook.store.js';

const placeOf = (id: string): string => `webhook:${id}`;

@Injectable()
export class WebhookLine {
  /** Another one is put here by tests alone. */
  post: OutwardPost;

  constructor(
    @Inject(Config) { webhookAllow }: Config,
    @Inject(DataKey) private readonly key: DataKey,
  ) {
    this.post = new OutwardPost(waysOf(webhookAllow));
  }

  /** A new secret: as it is kept, and as it is shown this once. */
  secret(id: string): { readonly sealed: Buffer; readonly shown: string } {
    const secret = newSecret();
    return { sealed: this.key.seal(placeOf(id), secret), shown: shownSecret(secret) };
  }

  /** `ok`, or why not. */
  async send({ id, webhookId, address, secret, body }: Claimed, now: Date): Promise<string> {
    const outcome = await this.post.postText(address, body, signed(this.key.open(placeOf(webhookId), secret), { id, body }, now));
    return outcome.kind === 'answered' ? 'ok' : outcome.why;
  }
}
