// The words for one requirement that is short or lost; numbers come from the rules, never from here.
import type { Requirement } from '@gongyan/shared/training/progress/progress.contract';
import type { Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import type { TFunction } from 'i18next';
import { hoursOf } from '../hours/halves';

export interface Words {
  readonly levels: readonly Pick<Level, 'id' | 'name'>[];
}
type T = TFunction<'training'>;

export const ofText = (t: T, { code, of }: Pick<Requirement, 'code' | 'of'>, { levels }: Words): string => {
  const kind = TemplateKind.safeParse(of);
  if (kind.success) return t(`works.${kind.data}`);
  return levels.find(({ id }) => id === of)?.name ?? t(`requirement.${code}`);
};

/** Of attendance and hours only the first is said: whoever comes gets the hours. */
export const partText = (t: T, requirement: Requirement, words: Words): string => {
  const { code, need, got, booked, spare } = requirement;
  const n = need - got;
  if (code === 'attendance') return (spare ?? 0) > 0 ? t('gap.attend', { n, left: booked, spare }) : t('gap.attendAll', { left: booked });
  if (code === 'hours') return '';
  if (code === 'work') return t(booked >= n ? 'gap.workIn' : 'gap.work', { n, kind: ofText(t, requirement, words) });
  if (code === 'level') return t('gap.level', { level: ofText(t, requirement, words) });
  return t(`gap.${code}`, { n: need });
};

export const whyText = (t: T, { code, need, got, booked, voided }: Requirement): string => {
  if (voided) return t('gap.whyVoided');
  return code === 'attendance' ? t('gap.whyAttendance', { most: got + booked, need }) : t('gap.whyOther', { what: t(`requirement.${code}`) });
};

/** 11/18, 44/72, 60; and what stands behind it in words. */
export const amountText = ({ code }: Pick<Requirement, 'code'>, n: number): string => (code === 'hours' ? hoursOf(n) : String(n));
