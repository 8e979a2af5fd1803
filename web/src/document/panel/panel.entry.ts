// One tab of the panel beside the text. Whoever adds one gives its words, its picture and its body; the body is
// drawn only while it is shown.
import type { ReactNode } from 'react';
import type { IconName } from '../../ui/Icon';

export interface PanelEntry {
  readonly key: string;
  readonly title: string;
  readonly icon: IconName;
  /** What waits behind the tab; absent or 0 shows nothing. */
  readonly count?: number;
  readonly body: ReactNode;
  /** Its parts stand beside the lines they speak of and scroll with the text; others scroll by themselves. */
  readonly besideText?: true;
}
