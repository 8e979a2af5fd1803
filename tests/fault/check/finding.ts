// What the checker says: which invariant does not hold, and in words why.

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11' | 'I12';
export interface Finding {
  readonly invariant: Invariant;
  readonly says: string;
}
/** What stood before the scenario began: older rows of the demo have no acts behind them. */
export interface Since {
  readonly audit: number;
  readonly at: Date;
}
