// A menu of a few things to do. Opened by mouse or finger it leaves the caret in the text; opened by keyboard it
// takes the focus, walks with the arrows, and gives it back.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { DocIcon, type DocIconName } from './DocIcon';
import { Floating } from './Floating';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: DocIconName;
  /** A sample in front of the label, by class name: a colour. */
  readonly sample?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
}

interface PopMenuProps {
  readonly label: string;
  readonly anchor: HTMLElement;
  readonly byKeyboard: boolean;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[step(at, buttons.length)]?.focus();
};

const Entry = ({ item, onPick }: { item: MenuItem; onPick: (id: string) => void }) => (
  <button
    type="button"
    role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
    aria-checked={item.checked}
    className={`doc-menu-item${item.danger === true ? ' is-danger' : ''}`}
    disabled={item.disabled}
    tabIndex={-1}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onPick(item.id)}
  >
    {item.icon !== undefined && <DocIcon name={item.icon} />}
    {item.sample !== undefined && <span className={`doc-sample ${item.sample}`} aria-hidden="true" />}
    <span className="doc-menu-label">{item.label}</span>
    {item.checked === true && <DocIcon name="done" />}
  </button>
);

export const PopMenu = ({ label, anchor, byKeyboard, items, onPick, onClose }: PopMenuProps) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!byKeyboard) return undefined;
    ref.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
    return () => anchor.focus();
  }, [byKeyboard, anchor]);
  const pick = (id: string) => {
    onClose();
    onPick(id);
  };
  return (
    <Floating at={() => anchor.getBoundingClientRect()} onClose={onClose}>
      <div ref={ref} className="doc-menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={(event) => (event.key === 'Tab' ? onClose() : walk(event))}>
        {items.map((item) => <Entry key={item.id} item={item} onPick={pick} />)}
      </div>
    </Floating>
  );
};
