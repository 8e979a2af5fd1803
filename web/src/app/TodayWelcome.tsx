// For somebody without a studio: what there is to do here, each with its way.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../ui/Icon';
import { Panel } from '../ui/Page';

const ways: readonly { key: 'join' | 'notices' | 'profile'; to: '/studio-openings' | '/notices' | '/me'; icon: IconName }[] = [
  { key: 'join', to: '/studio-openings', icon: 'studio' },
  { key: 'notices', to: '/notices', icon: 'bell' },
  { key: 'profile', to: '/me', icon: 'me' },
];

export const TodayWelcome = () => {
  const { t } = useTranslation('app');
  return (
    <Panel title={t('welcome.title')}>
      <p className="panel-note">{t('welcome.lead')}</p>
      <ul className="rows">
        {ways.map(({ key, to, icon }) => (
          <li key={key}>
            <Link to={to} className="line">
              <Icon name={icon} />
              <span className="grow person-text"><span className="strong">{t(`welcome.${key}.title`)}</span><span className="small soft">{t(`welcome.${key}.lead`)}</span></span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
