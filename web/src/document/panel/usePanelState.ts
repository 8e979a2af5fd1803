// Which tab the panel shows and whether it is open. A desk remembers both; a phone's sheet begins closed.
import { useState } from 'react';
import { useNarrow } from '../paper/usePhone';

const KEEP = 'gongyan-panel';
/** Outline, paper and panel stand side by side from this width on. */
const ROOM_FOR_ALL = '(min-width: 1440px)';

export interface PanelState {
  /** Null: the first one. */
  readonly tab: string | null;
  readonly open: boolean;
  readonly show: (tab: string) => void;
  readonly fold: () => void;
}

interface Kept {
  readonly tab: string | null;
  readonly open: boolean;
}

const recall = (): Kept => {
  const wide = matchMedia(ROOM_FOR_ALL).matches;
  try {
    const [open, tab] = (localStorage.getItem(KEEP) ?? '').split(' ');
    return { tab: tab ?? null, open: open === 'open' || (open !== 'folded' && wide) };
  } catch {
    return { tab: null, open: wide };
  }
};

const remember = ({ open, tab }: Kept): void => {
  try {
    localStorage.setItem(KEEP, [open ? 'open' : 'folded', ...(tab === null ? [] : [tab])].join(' '));
  } catch {
    // A browser that keeps nothing: the panel begins as it does for everybody.
  }
};

export const usePanelState = (): PanelState => {
  const narrow = useNarrow();
  const [kept, setKept] = useState(recall);
  const [sheet, setSheet] = useState(false);
  const change = (next: Kept) => {
    setKept(next);
    if (!narrow) remember(next);
  };
  return {
    tab: kept.tab,
    open: narrow ? sheet : kept.open,
    show: (tab) => (narrow ? (setSheet(true), change({ ...kept, tab })) : change({ tab, open: true })),
    fold: () => (narrow ? setSheet(false) : change({ ...kept, open: false })),
  };
};
