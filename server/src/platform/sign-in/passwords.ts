// Passwords: argon2id with OWASP's parameters, at most two hashes at once, so that a rush of sign-ins neither
// takes the machine nor its memory. Refuses beyond a short queue with server.busy, and takes the same time
// for an account that does not exist.
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../contract/problem.js';

/** `algorithm: 2` is argon2id: the package exports it as a const enum, which isolated modules cannot read. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const QUEUE = 50;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Of a password nobody knows, not even we: what is checked when there is no account. */
  private readonly nobody = hash(crypto.randomUUID() + crypto.randomUUID(), COST);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), COST));
  }

  /** `stored` null: no such account or no password yet; costs the same and is false. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.nobody);
    const right = await this.inTurn(() => verify(against, password.normalize('NFKC')));
    return right && stored !== null;
  }

  private async inTurn<T>(job: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= QUEUE) throw new Problem('server.busy');
      await new Promise<void>((go) => this.waiting.push(go));
    } else this.running += 1;
    try {
      return await job();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
