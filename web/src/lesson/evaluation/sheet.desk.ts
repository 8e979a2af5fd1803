// The draft of a sheet on this device: kept here with every change and on the server soon after. When another device has
// written meanwhile, nothing is thrown away: the writer chooses.
import { SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { z } from 'zod';
import { Refused } from '../../platform/refusal';
import { Courier } from './courier';
import { keep, recall } from '../../platform/kept';

const Shelf = z.object({ seen: z.number().int(), sheet: SheetDraft });

export interface SheetState {
  readonly sheet: SheetDraft;
  readonly unsent: boolean;
  readonly trouble: Error | null;
  /** Another device has written: nothing is sent until the writer has chosen. */
  readonly elsewhere: boolean;
}

interface Kept {
  readonly rev: number;
  readonly sheet: SheetDraft | null;
}

export const emptySheet = ({ items }: Pick<Rubric, 'items'>): SheetDraft => ({ items: items.map(({ key, subs }) => ({ key, points: subs.map(() => null), evidence: '' })), strengths: [], suggestions: [] });

export class SheetDesk {
  private readonly listeners = new Set<() => void>();
  private readonly courier: Courier;
  private seen: number;
  private state: SheetState;

  constructor(private readonly key: string, { kept, empty }: { kept: Kept; empty: SheetDraft }, private readonly send: (body: { seen: number; sheet: SheetDraft }) => Promise<{ readonly rev: number }>) {
    this.courier = new Courier(() => this.carry(), (trouble) => this.hear(trouble));
    const shelf = recall(key, Shelf);
    this.seen = shelf?.seen ?? kept.rev;
    this.state = { sheet: shelf?.sheet ?? kept.sheet ?? empty, unsent: shelf !== null, trouble: null, elsewhere: false };
    if (shelf !== null) this.courier.soon();
  }

  readonly getState = (): SheetState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(sheet: SheetDraft): void {
    keep(this.key, { seen: this.seen, sheet });
    this.become({ sheet, unsent: true });
    if (!this.state.elsewhere) this.courier.soon();
  }

  /** Keeps what stands here, over what the other device wrote. */
  keepMine(rev: number): void {
    this.seen = rev;
    this.become({ elsewhere: false, trouble: null });
    this.change(this.state.sheet);
  }

  /** Takes what the other device wrote. */
  takeOther({ rev, sheet }: Kept): void {
    keep(this.key, null);
    this.seen = rev;
    this.become({ elsewhere: false, trouble: null, unsent: false, ...(sheet === null ? {} : { sheet }) });
  }

  /** It was submitted: the draft has done its work. */
  done(): void {
    keep(this.key, null);
    this.become({ unsent: false });
  }

  readonly sendNow = (): void => this.courier.now();

  stop(): void {
    this.courier.stop();
  }

  private async carry(): Promise<boolean> {
    if (!this.state.unsent || this.state.elsewhere) return false;
    const { sheet } = this.state;
    const { rev } = await this.send({ seen: this.seen, sheet });
    this.seen = rev;
    const more = this.state.sheet !== sheet;
    keep(this.key, more ? { seen: rev, sheet: this.state.sheet } : null);
    this.become({ unsent: more });
    return more;
  }

  private hear(trouble: Error | null): void {
    this.become({ trouble, elsewhere: trouble instanceof Refused && trouble.is('evaluation.draftElsewhere') });
  }

  private become(more: Partial<SheetState>): void {
    this.state = { ...this.state, ...more };
    for (const listener of [...this.listeners]) listener();
  }
}
