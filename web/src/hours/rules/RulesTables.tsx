// One version in two tables: what is asked, and what a deed is worth.
import type { Conversion, Profile, RuleSet } from '@gongyan/shared/hours/hours.contract';
import { useTranslation } from 'react-i18next';
import { numbersOf } from '@gongyan/shared/hours/mentoring.rules';
import { hoursOf } from '../halves';
import { MentoringLine } from './MentoringRows';

const Profiles = ({ profiles }: { profiles: readonly Profile[] }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <table className="rules-table">
      <thead><tr><th>{t('profiles')}</th><th>{t('years')}</th><th>{t('start')}</th><th>{t('total')}</th><th>{t('perYear')}</th><th>{t('splits')}</th></tr></thead>
      <tbody>
        {profiles.map((profile) => (
          <tr key={profile.code}>
            <td><span className="strong">{profile.name}</span>{profile.noMakeUp && <span className="small soft"> {t('noMakeUp')}</span>}<br /><span className="small soft">{profile.source}</span></td>
            <td className="number">{profile.cycleYears}</td><td className="number">{profile.cycleStart}</td><td className="number">{hoursOf(profile.total)}</td>
            <td className="number">{profile.perYear === null ? '–' : hoursOf(profile.perYear)}</td>
            <td>{profile.splits.map((split) => <span key={split.name} className="pieces">{split.name} {hoursOf(split.min)}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const amounts = ({ amounts: rows }: Conversion): string => rows.map(({ level, half }) => `${level ?? ''}${hoursOf(half)}`).join(' · ');

const Conversions = ({ conversions }: { conversions: readonly Conversion[] }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <table className="rules-table">
      <thead><tr><th>{t('conversions')}</th><th>{t('unit')}</th><th>{t('amount')}</th><th>{t('cap')}</th><th>{t('category')}</th><th>{t('form')}</th><th>{t('evidence')}</th></tr></thead>
      <tbody>
        {conversions.map((one) => (
          <tr key={one.code}>
            <td className="strong">{one.name}</td><td>{t(`unitName.${one.unit}`)}</td><td className="number">{amounts(one) || '–'}</td>
            <td className="number">{one.yearCap === null ? t('noCap') : hoursOf(one.yearCap)}</td><td>{one.category}</td><td>{one.form}</td><td>{one.evidence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const RulesTables = ({ set: { rules, validFrom } }: { set: RuleSet }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <>
      <p className="panel-note row wrap">
        <span>{t('from', { day: validFrom })}</span><span>{t('classMinutes')} {t('minutes', { n: rules.classMinutes })}</span><span>{t('voids', rules.voidsAt)}</span>
      </p>
      <div className="rules-scroll" tabIndex={0} role="region" aria-label={t('profiles')}><Profiles profiles={rules.profiles} /></div>
      <div className="rules-scroll rules-set" tabIndex={0} role="region" aria-label={t('conversions')}><Conversions conversions={rules.conversions} /></div>
      <MentoringLine numbers={numbersOf(rules)} />
    </>
  );
};
