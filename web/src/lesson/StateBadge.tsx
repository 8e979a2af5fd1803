// Where a design stands between first draft and library: word first, colour second.
import type { DesignState } from '@gongyan/shared/lesson/lesson.contract';
import { useTranslation } from 'react-i18next';

const tones: Readonly<Record<DesignState, string>> = {
  first_draft: '', in_discussion: 'warning', consensus: 'primary', second_preparation: 'warning', taught: 'success', reflected: 'success', archived: '', published: 'primary',
};

export const StateBadge = ({ state }: { state: DesignState }) => {
  const { t } = useTranslation('lesson');
  return <span className={`badge ${tones[state]}`}>{t(`state.${state}`)}</span>;
};
