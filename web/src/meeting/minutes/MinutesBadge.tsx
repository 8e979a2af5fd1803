// Where minutes stand, in one word.
import type { MinutesState } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { useTranslation } from 'react-i18next';

const tones: Readonly<Record<MinutesState, string>> = { none: '', open: 'primary', frozen: 'warning', confirmed: 'success' };

export const MinutesBadge = ({ state }: { state: MinutesState }) => {
  const { t } = useTranslation('minutes');
  return <span className={`badge ${tones[state]}`}>{t(`state.${state}`)}</span>;
};
