// Why somebody's attendance counts or not, as a sentence with the minutes of the rules of that day.
import type { AttendanceRules, BoardLine } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { useTranslation } from 'react-i18next';

export const useWhy = ({ earlyMost, lateMost }: Pick<AttendanceRules, 'lateMost' | 'earlyMost'>) => {
  const { t } = useTranslation('meeting');
  return ({ why, note }: Pick<BoardLine, 'why' | 'note'>): string => {
    const words = t(`why.${why}`, { n: why === 'leftEarly' ? earlyMost : lateMost });
    return note === null ? words : `${words}：${note}`;
  };
};
