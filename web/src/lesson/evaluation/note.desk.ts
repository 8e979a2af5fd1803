// An observer's notes on this device: every letter is kept here at once and sent soon after; without a network they wait,
// through reloads too, and go when it is back. The server's own are beneath, what is newer here lies on top.
import { NoteId, ObservationNote, type KeepNotes } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { z } from 'zod';
import { Courier } from './courier';
import { keep, recall } from '../../platform/kept';

const Shelf = z.object({ startedAt: z.string().nullable(), notes: z.array(ObservationNote) });
/** The server takes a hundred at once. */
const TRIP = 50;

export interface NoteState {
  readonly startedAt: Date | null;
  /** By their second; removed ones are gone. */
  readonly notes: readonly ObservationNote[];
  readonly unsent: number;
  readonly trouble: Error | null;
}

type Send = (body: KeepNotes) => Promise<{ readonly startedAt: Date | null }>;

/** Works without https too, where browsers have no randomUUID. */
export const newNoteId = (): NoteId => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return NoteId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
};

export class NoteDesk {
  private readonly beneath = new Map<NoteId, ObservationNote>();
  private readonly unsent = new Map<NoteId, ObservationNote>();
  private readonly listeners = new Set<() => void>();
  private readonly courier: Courier;
  private state: NoteState = { startedAt: null, notes: [], unsent: 0, trouble: null };
  private startUnsent = false;

  constructor(private readonly key: string, { startedAt, notes }: { startedAt: Date | null; notes: readonly ObservationNote[] }, private readonly send: Send) {
    this.courier = new Courier(() => this.carry(), (trouble) => this.become({ trouble }));
    for (const note of notes) this.beneath.set(note.id, note);
    const shelf = recall(key, Shelf);
    for (const note of shelf?.notes ?? []) if ((this.beneath.get(note.id)?.rev ?? 0) < note.rev) this.unsent.set(note.id, note);
    const began = shelf?.startedAt ?? null;
    this.startUnsent = startedAt === null && began !== null;
    this.become({ startedAt: startedAt ?? (began === null ? null : new Date(began)) });
    if (this.startUnsent || this.unsent.size > 0) this.courier.soon();
  }

  readonly getState = (): NoteState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  begin(now: Date): void {
    if (this.state.startedAt !== null) return;
    this.startUnsent = true;
    this.become({ startedAt: now });
    this.changed();
  }

  /** Begins the clock when it does not run yet. */
  stamp(step: string, now: Date): NoteId {
    this.begin(now);
    const id = newNoteId();
    const second = Math.max(0, Math.min(86_400, Math.floor((now.getTime() - (this.state.startedAt ?? now).getTime()) / 1_000)));
    this.unsent.set(id, { id, rev: 1, step: step.slice(0, 120), second, text: '', removed: false });
    this.changed();
    return id;
  }

  edit(id: NoteId, change: Partial<Pick<ObservationNote, 'text' | 'removed'>>): void {
    const before = this.unsent.get(id) ?? this.beneath.get(id);
    if (before === undefined) return;
    this.unsent.set(id, { ...before, ...change, rev: before.rev + 1 });
    this.changed();
  }

  readonly sendNow = (): void => this.courier.now();

  stop(): void {
    this.courier.stop();
  }

  private changed(): void {
    this.store();
    this.become({});
    this.courier.soon();
  }

  private store(): void {
    const { startedAt } = this.state;
    const empty = this.unsent.size === 0 && !this.startUnsent;
    keep(this.key, empty ? null : { startedAt: startedAt?.toISOString() ?? null, notes: [...this.unsent.values()] });
  }

  private async carry(): Promise<boolean> {
    const trip = [...this.unsent.values()].slice(0, TRIP);
    if (trip.length === 0 && !this.startUnsent) return false;
    const { startedAt } = await this.send({ startedAt: this.state.startedAt, notes: trip });
    this.startUnsent = false;
    for (const note of trip) {
      this.beneath.set(note.id, note);
      if (this.unsent.get(note.id)?.rev === note.rev) this.unsent.delete(note.id);
    }
    this.store();
    this.become({ startedAt });
    return this.unsent.size > 0;
  }

  private become(more: Partial<Pick<NoteState, 'startedAt' | 'trouble'>>): void {
    const notes = [...new Map([...this.beneath, ...this.unsent]).values()].filter(({ removed }) => !removed).sort((a, b) => a.second - b.second || a.id.localeCompare(b.id));
    this.state = { ...this.state, ...more, notes, unsent: this.unsent.size + (this.startUnsent ? 1 : 0) };
    for (const listener of [...this.listeners]) listener();
  }
}
