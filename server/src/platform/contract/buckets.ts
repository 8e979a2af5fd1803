// Token buckets: how often one caller may do one thing. In memory of one node, because they protect this node;
// limits that protect an account live in PostgreSQL. Refuses to grow without end: full buckets are forgotten.

const MINUTE = 60_000;

export class Bucket {
  private tokens: number;
  private at: number;

  /** `burst` tokens at most, refilled at `perMinute`. */
  constructor(
    private readonly perMinute: number,
    private readonly burst: number,
    now: number = performance.now(),
  ) {
    this.tokens = burst;
    this.at = now;
  }

  /** 0: go ahead. Else the whole seconds after which the next call has a chance. */
  take(now: number = performance.now()): number {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / MINUTE) * this.perMinute);
    this.at = now;
    if (this.tokens < 1) return Math.max(1, Math.ceil(((1 - this.tokens) * 60) / this.perMinute));
    this.tokens -= 1;
    return 0;
  }

  isFull(now: number): boolean {
    return this.tokens + ((now - this.at) / MINUTE) * this.perMinute >= this.burst;
  }
}

export class Buckets {
  private readonly buckets = new Map<string, Bucket>();
  private sweptAt = 0;

  constructor(
    private readonly perMinute: number,
    private readonly burst = perMinute,
  ) {}

  take(key: string, now: number = performance.now()): number {
    const bucket = this.buckets.get(key) ?? this.open(key, now);
    return bucket.take(now);
  }

  private open(key: string, now: number): Bucket {
    this.sweep(now);
    const bucket = new Bucket(this.perMinute, this.burst, now);
    this.buckets.set(key, bucket);
    return bucket;
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < MINUTE) return;
    this.sweptAt = now;
    for (const [key, bucket] of this.buckets) if (bucket.isFull(now)) this.buckets.delete(key);
  }
}
