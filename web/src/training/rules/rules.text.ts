// What a version asks for, one phrase each; two versions are compared phrase by phrase.
import type { CertRules, Level } from '@gongyan/shared/training/scheme/scheme.contract';
import type { TFunction } from 'i18next';
import { hoursOf } from '../../hours/halves';

type T = TFunction<['training', 'certrules']>;

export const partsOf = (t: T, rules: CertRules, levels: readonly Pick<Level, 'id' | 'name'>[]): string[] => [
  t('certrules:hours', { n: hoursOf(rules.minHalf) }), t('certrules:attendance', { present: rules.minAttendance.present, of: rules.minAttendance.of, grace: rules.graceMinutes }),
  ...rules.requires.map((id) => t('certrules:requires', { level: levels.find((level) => level.id === id)?.name ?? '' })), ...(rules.minYearsInPost > 0 ? [t('certrules:years', { n: rules.minYearsInPost })] : []), ...(rules.schoolRecommendation ? [t('certrules:recommendation')] : []),
  ...(rules.exam === null ? [] : [t('certrules:exam', { n: rules.exam.pass })]), ...rules.works.map(({ kind, count }) => t('certrules:work', { kind: t(`works.${kind}`), n: count })), ...(rules.practical ? [t('requirement.practical')] : []), ...(rules.interview === 'none' ? [] : [t(`certrules:interview.${rules.interview}`)]),
];
