// A button that opens a small panel of links and deeds below it. Closes on Escape, on a click elsewhere, after a
// choice, and when the keyboard leaves it.
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './disclosure.css';

interface DisclosureProps {
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export const Disclosure = ({ label, button, className = '', children }: DisclosureProps) => {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node && place.current?.contains(target) === true)) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="disclosure" ref={place}>
      <button ref={opener} type="button" className={className} aria-label={label} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{button}</button>
      <div id={id} className="disclosure-panel" hidden={!open} onClick={() => setOpen(false)}>{children}</div>
    </div>
  );
};
