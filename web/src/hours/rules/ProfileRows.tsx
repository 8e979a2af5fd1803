// The requirements as rows: total, yearly least, parts.
import type { Profile } from '@gongyan/shared/hours/hours.contract';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { HoursInput } from './HoursInput';

const Row = ({ profile, onChange }: { profile: Profile; onChange: (profile: Profile) => void }) => {
  const { t } = useTranslation('hoursrules');
  const { name } = profile;
  return (
    <tr>
      <td><Input aria-label={t('name')} maxLength={40} value={name} onChange={(event) => onChange({ ...profile, name: event.target.value })} /></td>
      <td><Input aria-label={`${name} ${t('years')}`} type="number" min={1} max={10} value={profile.cycleYears} onChange={(event) => onChange({ ...profile, cycleYears: Math.max(1, Number(event.target.value)) })} /></td>
      <td><Input aria-label={`${name} ${t('start')}`} type="date" value={profile.cycleStart} onChange={(event) => { if (event.target.value !== '') onChange({ ...profile, cycleStart: event.target.value }); }} /></td>
      <td><HoursInput label={`${name} ${t('total')}`} half={profile.total} onChange={(total) => onChange({ ...profile, total })} /></td>
      <td>{profile.splits.map((split, at) => (
        <span key={split.name} className="row"><span className="grow">{split.name}</span>
          <HoursInput label={`${name} ${split.name}`} half={split.min} onChange={(min) => onChange({ ...profile, splits: profile.splits.map((one, index) => (index === at ? { ...one, min } : one)) })} />
        </span>
      ))}</td>
    </tr>
  );
};

export const ProfileRows = ({ profiles, onChange }: { profiles: Profile[]; onChange: (profiles: Profile[]) => void }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <div className="rules-scroll">
      <table className="rules-table">
        <thead><tr><th>{t('profiles')}</th><th>{t('years')}</th><th>{t('start')}</th><th>{t('total')}</th><th>{t('splits')}</th></tr></thead>
        <tbody>{profiles.map((profile, at) => <Row key={profile.code} profile={profile} onChange={(changed) => onChange(profiles.map((one, index) => (index === at ? changed : one)))} />)}</tbody>
      </table>
    </div>
  );
};
