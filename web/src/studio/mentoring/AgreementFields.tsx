// What two people agree on: from when to when, how often, in which words.
import { RevisePair, type Goals } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field';

export interface TypedAgreement {
  readonly from: string;
  readonly to: string;
  readonly agreement: string;
  readonly goals: Readonly<Record<keyof Goals, string>>;
}

export const typedGoals = ({ mentorObserves, apprenticeObserves, designs }: Goals): TypedAgreement['goals'] => ({ mentorObserves: String(mentorObserves), apprenticeObserves: String(apprenticeObserves), designs: String(designs) });

/** Null while something is missing. */
export const readAgreement = ({ goals, ...typed }: TypedAgreement): RevisePair | null => {
  const numbers = Object.fromEntries(Object.entries(goals).map(([goal, text]) => [goal, text.trim() === '' ? null : Number(text)]));
  const parsed = RevisePair.safeParse({ ...typed, goals: numbers });
  return parsed.success ? parsed.data : null;
};

export const AgreementFields = ({ typed, onChange }: { typed: TypedAgreement; onChange: (typed: TypedAgreement) => void }) => {
  const { t } = useTranslation('mentoring');
  return (
    <>
      <div className="fields">
        {(['from', 'to'] as const).map((end) => <Field key={end} id={`pair-${end}`} label={t(`agreement.${end}`)}><Input id={`pair-${end}`} type="date" value={typed[end]} onChange={({ target }) => onChange({ ...typed, [end]: target.value })} /></Field>)}
      </div>
      <div className="fields pair-goals">
        {(['mentorObserves', 'apprenticeObserves', 'designs'] as const).map((goal) => (
          <Field key={goal} id={`pair-${goal}`} label={t(`goal.${goal}`)}><Input id={`pair-${goal}`} inputMode="numeric" maxLength={2} value={typed.goals[goal]} onChange={({ target }) => onChange({ ...typed, goals: { ...typed.goals, [goal]: target.value } })} /></Field>
        ))}
      </div>
      <Field id="pair-agreement" label={t('agreement.text')}><Input.TextArea id="pair-agreement" rows={7} maxLength={4000} value={typed.agreement} onChange={({ target }) => onChange({ ...typed, agreement: target.value })} /></Field>
    </>
  );
};
