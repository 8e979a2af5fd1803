// Why somebody wants to join, and what for: the same fields for an application and for the answer to an invitation.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field';

export interface Written {
  readonly statement: string;
  readonly goals: string;
}

export const ApplyFields = ({ written, onChange }: { written: Written; onChange: (written: Written) => void }) => {
  const { t } = useTranslation('joining');
  return (
    <>
      <Field id="joining-statement" label={t('form.statement')}><Input.TextArea id="joining-statement" rows={4} maxLength={2_000} autoFocus placeholder={t('form.statementHint')} value={written.statement} onChange={({ target }) => onChange({ ...written, statement: target.value })} /></Field>
      <Field id="joining-goals" label={t('form.goals')}><Input.TextArea id="joining-goals" rows={3} maxLength={2_000} placeholder={t('form.goalsHint')} value={written.goals} onChange={({ target }) => onChange({ ...written, goals: target.value })} /></Field>
    </>
  );
};
