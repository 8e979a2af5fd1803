// One of a few: the browser's own list, which every phone and screen reader knows how to show.

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export const Choice = <Value extends string>({ id, value, options, onChange }: ChoiceProps<Value>) => (
  <select id={id} className="choice" value={value} onChange={({ target }) => {
    const chosen = options.find((option) => option.value === target.value);
    if (chosen !== undefined) onChange(chosen.value);
  }}>
    {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
  </select>
);
