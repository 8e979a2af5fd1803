// 师徒带教 in the rules: numbers, and the kinds of entries. What a version does not say, the product begins with.
import type { MentoringNumbers } from '@gongyan/shared/hours/hours.contract';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';

interface RowsProps {
  readonly numbers: MentoringNumbers;
  readonly onChange: (numbers: MentoringNumbers) => void;
}

const NUMBERS = ['apprentices', 'minLogs', 'minMinutes', 'silentDays', 'lateDays'] as const;
const GOALS = ['mentorObserves', 'apprenticeObserves', 'designs'] as const;
const NOTHING = 'nothing';

const Kinds = ({ numbers: { kinds, ...rest }, onChange }: RowsProps) => {
  const { t } = useTranslation('hoursrules');
  const set = (at: number, part: Partial<MentoringNumbers['kinds'][number]>) => onChange({ ...rest, kinds: kinds.map((kind, index) => (index === at ? { ...kind, ...part } : kind)) });
  const options = [{ value: NOTHING, label: t('mentoring.nothing') }, ...(['mentorObserves', 'apprenticeObserves'] as const).map((value) => ({ value, label: t(`mentoring.${value}`) }))] as const;
  return (
    <fieldset className="stack tight rules-kinds">
      <legend className="field-name">{t('mentoring.kinds')}</legend>
      {kinds.map(({ name, counts }, at) => (
        // The name may be edited: the place in the list is what stays.
        <div key={at} className="rules-kind">
          <Input aria-label={t('mentoring.kinds')} maxLength={40} value={name} onChange={({ target }) => set(at, { name: target.value })} />
          <label className="only-read" htmlFor={`kind-${at}`}>{name}</label>
          <Choice id={`kind-${at}`} value={counts ?? NOTHING} options={options} onChange={(value) => set(at, { counts: value === NOTHING ? null : value })} />
          <Button type="text" danger disabled={kinds.length === 1} onClick={() => onChange({ ...rest, kinds: kinds.filter((_, index) => index !== at) })}>{t('removeRow', { name })}</Button>
        </div>
      ))}
      <p><Button disabled={kinds.length >= 12} onClick={() => onChange({ ...rest, kinds: [...kinds, { name: t('newRow'), counts: null }] })}>{t('addRow')}</Button></p>
    </fieldset>
  );
};

export const MentoringRows = ({ numbers, onChange }: RowsProps) => {
  const { t } = useTranslation('hoursrules');
  return (
    <section className="stack" aria-label={t('mentoring.title')}>
      <h3>{t('mentoring.title')}</h3>
      <div className="fields">
        {NUMBERS.map((name) => <Field key={name} id={`mentoring-${name}`} label={t(`mentoring.${name}`)}><Input id={`mentoring-${name}`} type="number" min={0} value={numbers[name]} onChange={({ target }) => onChange({ ...numbers, [name]: Number(target.value) })} /></Field>)}
        <Field id="mentoring-closesOn" label={t('mentoring.closesOn')}><Input id="mentoring-closesOn" maxLength={5} value={numbers.closesOn} onChange={({ target }) => onChange({ ...numbers, closesOn: target.value })} /></Field>
        {GOALS.map((name) => <Field key={name} id={`mentoring-${name}`} label={t(`mentoring.${name}`)}><Input id={`mentoring-${name}`} type="number" min={0} value={numbers.goals[name]} onChange={({ target }) => onChange({ ...numbers, goals: { ...numbers.goals, [name]: Number(target.value) } })} /></Field>)}
      </div>
      <Kinds numbers={numbers} onChange={onChange} />
    </section>
  );
};

/** The same to be read, in one line. */
export const MentoringLine = ({ numbers }: Pick<RowsProps, 'numbers'>) => {
  const { t } = useTranslation('hoursrules');
  return (
    <p className="panel-note pieces">
      <span className="strong">{t('mentoring.title')}</span>
      {NUMBERS.map((name) => <span key={name}>{t(`mentoring.${name}`)} {numbers[name]}</span>)}
      <span>{t('mentoring.closesOn')} {numbers.closesOn}</span>
      {GOALS.map((name) => <span key={name}>{t(`mentoring.${name}`)} {numbers.goals[name]}</span>)}
      <span>{numbers.kinds.map(({ name }) => name).join('、')}</span>
    </p>
  );
};
