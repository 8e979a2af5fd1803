// How the numbers are counted, in plain words, with the numbers of the rule that is in force.
import { countingRule } from '@gongyan/shared/document/contribution/contribution.rules';
import { useTranslation } from 'react-i18next';

const PARTS = ['stands', 'written', 'pasted', 'nobody', 'carried', 'minutes', 'source'] as const;

export const Method = () => {
  const { t } = useTranslation('contribution');
  const { pasted, piece, again } = countingRule;
  return <ul className="method">{PARTS.map((part) => <li key={part}>{t(`method.${part}`, { pasted, piece, again })}</li>)}</ul>;
};
