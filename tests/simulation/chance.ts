// Seeded chance: the same seed gives the same run, so a failure is replayed from one number.

export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0 || 1;
  }

  /** 0 <= x < 1 (mulberry32). */
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  of<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  }

  text(length: number, letters: string): string {
    return Array.from({ length }, () => letters[this.below(letters.length)]).join('');
  }
}
