// A label above its control, and what is wrong with it below.
import type { ReactNode } from 'react';

interface FieldProps {
  /** The control's id. */
  readonly id: string;
  readonly label: string;
  readonly wrong?: string | null;
  readonly className?: string;
  readonly children: ReactNode;
}

export const Field = ({ id, label, wrong = null, className = '', children }: FieldProps) => (
  <div className={`field ${className}`}>
    <label htmlFor={id}>{label}</label>
    {children}
    {wrong !== null && <p id={`${id}-wrong`} className="wrong" role="alert">{wrong}</p>}
  </div>
);
