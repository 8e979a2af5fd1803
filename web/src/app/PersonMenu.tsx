// Me: who the page thinks I am, my own pages, and the way out.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { speak } from '../platform/words';
import { Disclosure } from '../ui/Disclosure';
import { Avatar, PersonTag } from '../ui/Person';
import { useLanguage } from '../ui/useLanguage';
import { SignOut } from './SignOut';

export const PersonMenu = () => {
  const { t } = useTranslation('app');
  const { person } = useMe();
  const zh = useLanguage() === 'zh';
  return (
    <Disclosure label={t('menu.label', { name: person.name })} className="header-me" button={<><Avatar person={person} /><span className="desk-only cut">{person.name}</span></>}>
      <div className="menu-who"><PersonTag person={person} /></div>
      <hr />
      <Link to="/me" className="disclosure-item">{t('menu.me')}</Link>
      <Link to="/me/drafts" className="disclosure-item">{t('menu.drafts')}</Link>
      <button type="button" className="disclosure-item" lang={zh ? 'en' : 'zh-CN'} onClick={() => void speak(zh ? 'en' : 'zh')}>{zh ? 'English' : '中文'}</button>
      <hr />
      <SignOut className="disclosure-item" />
    </Disclosure>
  );
};
