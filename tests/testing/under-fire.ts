// Deeds sent to a hub that is killed with -9 in the middle of them, again and again, until each of them is settled.
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import type { Hub } from './hub.js';

/** In flight when the hub is killed. */
const AT_ONCE = 6;

export interface Deed {
  readonly settle: () => Promise<unknown>;
  /** Refusals that say it is settled already; any when none are named. What else is refused fails the test. */
  readonly already?: readonly string[];
  done: boolean;
  /** The hub said yes to it, itself. */
  acknowledged?: boolean;
}

export interface Fire {
  readonly hub: Hub;
  readonly kills: number;
  /** From 0 to 1, by the seed of the test. */
  readonly random: () => number;
  /** What must hold when the hub has just died. */
  readonly afterKill?: () => Promise<void>;
}

/** What was refused because it is settled already is settled; what found nobody is asked again. */
export const trySettle = async (deed: Deed): Promise<void> => {
  try {
    await deed.settle();
    deed.done = true;
    deed.acknowledged = true;
  } catch (error) {
    if (!(error instanceof Refusal)) return;
    if (deed.already?.includes(error.code) === false) throw error;
    deed.done = true;
  }
};

/** Sends them until so many are settled; `rest` ends when those in flight have heard or lost their answer. */
const send = <D extends Deed>(deeds: readonly D[], enough: number): { readonly reached: Promise<unknown>; readonly rest: Promise<readonly D[]> } => {
  const [queue, cut]: [D[], D[]] = [[...deeds], []];
  let settled = 0;
  let tell: () => void = () => undefined;
  const reached = new Promise<void>((done) => (tell = done));
  const worker = async (): Promise<void> => {
    for (let deed = queue.shift(); deed !== undefined; deed = queue.shift()) {
      await trySettle(deed);
      if (!deed.done) return void cut.push(deed);
      if ((settled += 1) === enough) tell();
    }
  };
  const rest = Promise.all(Array.from({ length: AT_ONCE }, worker)).then(() => cut);
  return { reached: Promise.race([reached, rest]), rest };
};

/** Those that were cut off. Afterwards all are settled. */
export const underFire = async <D extends Deed>(deeds: readonly D[], { hub, kills, random, afterKill }: Fire): Promise<D[]> => {
  const cut: D[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const asked = deeds.filter(({ done }) => !done).sort(() => random() - 0.5).slice(0, Math.ceil(deeds.length / kills));
    const { reached, rest } = send(asked, 1 + Math.floor(random() * (asked.length - AT_ONCE)));
    await reached;
    await hub.kill('SIGKILL');
    cut.push(...(await rest));
    await afterKill?.();
    await hub.start();
  }
  for (const deed of deeds.filter(({ done }) => !done)) await trySettle(deed);
  return cut;
};
