// The way around: a rail beside the page, on a phone a bar below it.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, isLeader, useMe } from '../people/Viewer';
import { Icon } from '../ui/Icon';
import { nav } from './nav';

export const Rail = () => {
  const { t } = useTranslation('app');
  const me = useMe();
  const [staff, leads] = [isDistrictStaff(me), isLeader(me)];
  const items = nav.filter((item) => (item.staff !== true || staff) && (item.leads !== true || staff || leads));
  return (
    <nav className="rail no-print" aria-label={t('nav.label')}>
      {items.map(({ key, to, icon, phone, desk, staffDesk }) => (
        <Link key={key} to={to} className={`rail-link${phone === true ? ' phone-only' : ''}${desk === true || (staffDesk === true && staff) ? ' desk-only' : ''}`} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon name={icon} />
          <span>{t(`nav.${key}`)}</span>
        </Link>
      ))}
    </nav>
  );
};
