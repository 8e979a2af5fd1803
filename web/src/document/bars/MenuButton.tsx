// A toolbar button that opens a menu. Pointing at it again closes the menu.
import { useCallback, useState, type ReactNode } from 'react';
import { DocIcon } from './DocIcon';
import { PopMenu, type MenuItem } from './PopMenu';

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

interface Opened {
  readonly anchor: HTMLElement;
  readonly byKeyboard: boolean;
}

export const MenuButton = ({ label, items, onPick, disabled = false, pressed = false, className = '', children }: MenuButtonProps) => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  return (
    <>
      <button
        type="button"
        className={`doc-tool doc-tool-menu ${className}${pressed ? ' is-on' : ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        disabled={disabled}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => opened !== null && event.nativeEvent.stopImmediatePropagation()}
        onClick={(event) => setOpened(opened === null ? { anchor: event.currentTarget, byKeyboard: event.detail === 0 } : null)}
      >
        {children}
        <DocIcon name="down" />
      </button>
      {opened !== null && <PopMenu label={label} items={items} onPick={onPick} onClose={close} {...opened} />}
    </>
  );
};
