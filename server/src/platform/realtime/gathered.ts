// What happens to hundreds at once is told once: the first at once, whatever follows within the interval together at its end. One
// telling after the other, so that a later one never reads an older state.
export class Gathered<Item> {
  private readonly items = new Map<string, Item>();
  private soon: NodeJS.Timeout | null = null;
  private telling: Promise<void> | null = null;
  private toldAt = -Infinity;

  /** `tell` may fail: a lost hint costs a page one refresh; it must not cost the process. */
  constructor(
    private readonly everyMs: number,
    private readonly tell: (items: readonly Item[]) => Promise<void>,
  ) {}

  /** Something is still to be told. */
  get waiting(): boolean {
    return this.soon !== null || this.telling !== null;
  }

  add(key: string, item: Item): void {
    this.items.set(key, item);
    this.arm();
  }

  /** Nothing more is told; resolves when the last telling has ended. */
  async close(): Promise<void> {
    if (this.soon !== null) clearTimeout(this.soon);
    this.items.clear();
    await this.telling;
  }

  private arm(): void {
    if (this.waiting) return;
    this.soon = setTimeout(() => this.flush(), Math.max(0, this.toldAt + this.everyMs - performance.now())).unref();
  }

  private flush(): void {
    const items = [...this.items.values()];
    this.items.clear();
    this.soon = null;
    this.toldAt = performance.now();
    this.telling = this.tell(items).catch(() => undefined).finally(() => {
      this.telling = null;
      if (this.items.size > 0) this.arm();
    });
  }
}
