// How many a second, lately: counted in buckets of fixed length, the last full one tells. After a pause it begins at none.
export class Pace {
  private start = 0;
  private counted = 0;
  private rate = 0;

  /** `bucketMs`: the longer, the steadier and the later. */
  constructor(private readonly bucketMs: number) {}

  get perSecond(): number {
    return this.rate;
  }

  /** `now` in milliseconds, of a clock that may jump. */
  count(now: number): void {
    const passed = now - this.start;
    if (passed >= 0 && passed < this.bucketMs) {
      this.counted += 1;
      return;
    }
    this.rate = passed < 0 || passed > 4 * this.bucketMs ? 0 : (this.counted * 1_000) / passed;
    this.start = now;
    this.counted = 1;
  }
}
