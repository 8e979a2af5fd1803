// One version in two tables: what is asked, and what a deed is worth.
import type { Conversion, Profile, RuleSet } from '@gongyan/shared/hours/hours.contract';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../halves';

const Profiles = ({ profiles }: { profiles: readonly Profile[] }) => {
  const { t } = useTranslation('hours');
  return (
    <table className="rules-table">
      <thead><tr><th>{t('rules.profiles')}</th><th>{t('rules.years')}</th><th>{t('rules.start')}</th><th>{t('rules.total')}</th><th>{t('rules.perYear')}</th><th>{t('rules.splits')}</th></tr></thead>
      <tbody>
        {profiles.map((profile) => (
          <tr key={profile.code}>
            <td><span className="strong">{profile.name}</span>{profile.noMakeUp && <span className="small soft"> {t('rules.noMakeUp')}</span>}<br /><span className="small soft">{profile.source}</span></td>
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
  const { t } = useTranslation('hours');
  return (
    <table className="rules-table">
      <thead><tr><th>{t('rules.conversions')}</th><th>{t('rules.unit')}</th><th>{t('rules.amount')}</th><th>{t('rules.cap')}</th><th>{t('rules.category')}</th><th>{t('rules.form')}</th><th>{t('rules.evidence')}</th></tr></thead>
      <tbody>
        {conversions.map((one) => (
          <tr key={one.code}>
            <td className="strong">{one.name}</td><td>{t(`rules.unitName.${one.unit}`)}</td><td className="number">{amounts(one) || '–'}</td>
            <td className="number">{one.yearCap === null ? t('rules.noCap') : hoursOf(one.yearCap)}</td><td>{one.category}</td><td>{one.form}</td><td>{one.evidence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const RulesTables = ({ set: { rules, validFrom } }: { set: RuleSet }) => {
  const { t } = useTranslation('hours');
  return (
    <>
      <p className="panel-note row wrap">
        <span>{t('rules.from', { day: validFrom })}</span><span>{t('rules.classMinutes')} {t('rules.minutes', { n: rules.classMinutes })}</span><span>{t('rules.voids', rules.voidsAt)}</span>
      </p>
      <div className="rules-scroll" tabIndex={0} role="region" aria-label={t('rules.profiles')}><Profiles profiles={rules.profiles} /></div>
      <div className="rules-scroll rules-set" tabIndex={0} role="region" aria-label={t('rules.conversions')}><Conversions conversions={rules.conversions} /></div>
    </>
  );
};
