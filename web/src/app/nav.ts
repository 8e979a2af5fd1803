// What the product has, in the order of the rail. Only what exists is listed: a dead link is a broken promise.
import type { IconName } from '../ui/Icon';

export interface NavItem {
  readonly key: 'today' | 'hours' | 'training' | 'district' | 'studios' | 'docs' | 'openLessons' | 'meetings' | 'admin' | 'me';
  readonly to: '/' | '/studios' | '/docs' | '/open-lessons' | '/meetings' | '/hours' | '/training' | '/district' | '/admin' | '/me';
  readonly icon: IconName;
  /** Only for district staff. */
  readonly staff?: true;
  /** For whoever leads: the district's staff, the bureau, a school. */
  readonly leads?: true;
  /** On the phone's tab bar only; the desk has it in the person's menu. */
  readonly phone?: true;
  /** At a desk only: the phone's bar is full, and 今日 leads there. */
  readonly desk?: true;
  /** District staff have it in the rail at a desk only: their phone's bar is full, and 今日 leads there. */
  readonly staffDesk?: true;
}

export const nav: readonly NavItem[] = [
  { key: 'today', to: '/', icon: 'today' },
  { key: 'studios', to: '/studios', icon: 'studio' },
  { key: 'docs', to: '/docs', icon: 'write' },
  { key: 'openLessons', to: '/open-lessons', icon: 'open', desk: true },
  { key: 'meetings', to: '/meetings', icon: 'people', desk: true },
  { key: 'hours', to: '/hours', icon: 'hours', staffDesk: true },
  { key: 'training', to: '/training', icon: 'training', desk: true },
  { key: 'district', to: '/district', icon: 'district', leads: true },
  { key: 'admin', to: '/admin', icon: 'admin', staff: true },
  { key: 'me', to: '/me', icon: 'me', phone: true },
];
