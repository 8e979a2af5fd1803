// Hours as people type them, kept as half-hours: 2.5 → 5. What is no number leaves the last one.
import { Input } from 'antd';
import { useState } from 'react';
import { hoursOf } from '../halves';

export const HoursInput = ({ label, half, onChange }: { label: string; half: number; onChange: (half: number) => void }) => {
  const [text, setText] = useState(hoursOf(half));
  const read = (typed: string) => {
    setText(typed);
    const hours = Number(typed.normalize('NFKC'));
    if (typed.trim() !== '' && Number.isFinite(hours) && hours >= 0 && Number.isInteger(hours * 2)) onChange(hours * 2);
  };
  return <Input aria-label={label} inputMode="decimal" value={text} onChange={(event) => read(event.target.value)} onBlur={() => setText(hoursOf(half))} />;
};
