// Above every page: where I am, something new to write, what waits for me, and me.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoticeBell } from '../notice/NoticeBell';
import { useWritingStudios } from '../studio/studio.queries';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { FindButton } from './find/FindButton';
import { PersonMenu } from './PersonMenu';

export const ShellHeader = ({ name, district }: { name: string; district: string }) => {
  const { t } = useTranslation('app');
  const writes = useWritingStudios().length > 0;
  return (
    <header className="header no-print">
      <Link to="/" className="brand" aria-label={`${name} ${t('nav.today')}`}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span className="strong">{name}</span>
        {district !== '' && <span className="soft cut desk-only">{district}</span>}
      </Link>
      <span className="grow" />
      <FindButton />
      {writes && <LinkButton to="/docs/new" main icon={<Icon name="plus" />} className="header-new" aria-label={t('newDesign')}><span className="desk-only">{t('newDesign')}</span></LinkButton>}
      <NoticeBell />
      <PersonMenu />
    </header>
  );
};
