// My own page: who I am here, the language, my devices, my second factor, my password.
import { personalRoutes } from '@gongyan/shared/people/personal/personal.contract';
import type { Role } from '@gongyan/shared/people/people.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../platform/call';
import { plainDay } from '../ui/day';
import { Icon } from '../ui/Icon';
import { Page, Panel } from '../ui/Page';
import { Avatar } from '../ui/Person';
import { useLanguage } from '../ui/useLanguage';
import { ChangePassword } from './ChangePassword';
import { FirstPassword } from './identity/FirstPassword';
import { IdentityPanel } from './identity/IdentityPanel';
import { LanguageChoice } from './LanguageChoice';
import './people.css';
import { takeFile } from './proof/takeFile';
import { SecondFactorPanel } from './proof/SecondFactorPanel';
import { SessionList } from './SessionList';
import { useMe } from './Viewer';
import './people.words';

const DATA = addressOf(personalRoutes.file, {});

const Roles = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation('people');
  return <div className="roles">{[...new Set(roles)].map((role) => <span key={role} className="badge primary">{t(`role.${role}`)}</span>)}</div>;
};

const Profile = () => {
  const { t } = useTranslation('people');
  const { person, login, appointments } = useMe();
  const language = useLanguage();
  const since = appointments.map(({ from }) => from).sort()[0];
  return (
    <section className="panel me-head">
      <Avatar person={person} size="big" />
      <div className="grow">
        <h2>{person.name}</h2>
        <p className="soft">{[person.workplace, person.title].filter((part) => part !== '').join(' · ')}</p>
        <p className="small soft pieces">
          <span>{t('me.login', { login })}</span>
          {person.staffNo !== null && <span>{t('me.staffNo', { no: person.staffNo })}</span>}
          {since !== undefined && <span>{t('me.since', { day: plainDay(since, language) })}</span>}
        </p>
        <Roles roles={appointments.map(({ role }) => role)} />
      </div>
    </section>
  );
};

export const MePage = () => {
  const { hasPassword } = useMe();
  const { t } = useTranslation('people');
  return (
    <Page title={t('me.title')} narrow>
      <Profile />
      <Panel title={t('me.more')}>
        <ul className="rows">
          <li><Link to="/growth" className="line"><Icon name="certificate" /><span className="grow">{t('me.growth')}</span></Link></li>
          <li><Link to="/mentoring" className="line"><Icon name="people" /><span className="grow">{t('me.mentoring')}</span></Link></li>
          <li><Link to="/me/tokens" className="line"><Icon name="lock" /><span className="grow">{t('me.tokens')}</span></Link></li>
          <li><Link to="/me/drafts" className="line"><Icon name="file" /><span className="grow">{t('me.drafts')}</span></Link></li>
          <li><a href={DATA} className="line" onClick={(event) => takeFile(event, DATA)}><Icon name="download" /><span className="grow">{t('me.data')}</span></a></li>
          <li className="line"><Icon name="write" /><span className="grow">{t('language')}</span><LanguageChoice /></li>
        </ul>
      </Panel>
      <SessionList />
      <IdentityPanel />
      <SecondFactorPanel />
      {hasPassword ? <ChangePassword /> : <FirstPassword />}
    </Page>
  );
};
