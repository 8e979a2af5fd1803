// An entry in the words of a paper ledger: its calculation, its state, a count's gap. Papers are Chinese, as the
// district files them.
import type { Count, EntryLine, Unit } from '@gongyan/shared/hours/hours.contract';
import { gapOf } from '@gongyan/shared/hours/hours.count.rules';

export const hoursOf = (half: number): number => half / 2;

const UNITS: Readonly<Record<Exclude<Unit, 'minutes'>, string>> = { halfDay: '个半天', time: '次', schoolYear: '学年', item: '项', certificate: '证' };

export const workingsText = ({ kind, half, workings: { unit, units, worth, level } }: Pick<EntryLine, 'kind' | 'half' | 'workings'>): string => {
  if (kind === 'reversal') return `冲销：原来的 ${hoursOf(-half)} 学时全部收回`;
  if (unit === 'minutes') return `${units} 分钟 ÷ 每学时 ${worth} 分钟，舍去不足 0.5 的部分 = ${hoursOf(half)} 学时`;
  return `${level ?? ''}${units} ${UNITS[unit]} × ${hoursOf(worth)} 学时 = ${hoursOf(half)} 学时`;
};

export const stateText = ({ kind, reversedBy }: Pick<EntryLine, 'kind' | 'reversedBy'>): string => (kind === 'reversal' ? '冲销' : reversedBy === null ? '入账' : '已冲销');

export const evidenceText = ({ evidence }: Pick<EntryLine, 'evidence'>): string => evidence.map(({ label }) => label).join('；');

export const splitsText = ({ splits }: Pick<Count, 'splits'>): string => splits.map(({ name, got, need }) => `${name} ${hoursOf(got)}/${hoursOf(need)}`).join('；');

export const gapText = (count: Count): string => (count.met ? '已达标' : `还差 ${hoursOf(gapOf(count).total)} 学时`);
