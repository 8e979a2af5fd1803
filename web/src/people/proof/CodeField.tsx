// Where the six digits or a recovery code are typed: the phone's number keys, and what an authenticator may fill in by itself.
import { Input } from 'antd';
import { Field } from '../../ui/Field';

interface CodeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
  readonly big?: boolean;
}

export const CodeField = ({ id, label, value, wrong, onChange, big }: CodeFieldProps) => (
  <Field id={id} label={label} wrong={wrong}>
    <Input id={id} name="one-time-code" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={40} autoFocus size={big === true ? 'large' : 'middle'} value={value}
      status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : `${id}-wrong`} onChange={(event) => onChange(event.target.value)} />
  </Field>
);
