// Above the editor: the way back, the title, where the design stands, who writes it, and its link to pass on.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { code } from '../platform/code';
import { useStudio } from '../studio/studio.queries';
import { copyText } from '../ui/copyText';
import { Icon } from '../ui/Icon';
import { Avatars } from '../ui/Person';
import { toast } from '../ui/toast';
import { StateBadge } from './StateBadge';

const AboutDialog = lazy(code(async () => ({ default: (await import('./AboutDialog')).AboutDialog })));
const PaperDialog = lazy(code(async () => ({ default: (await import('./PaperDialog')).PaperDialog })));
const AuthorsDialog = lazy(code(async () => ({ default: (await import('./AuthorsDialog')).AuthorsDialog })));

type Dialog = 'about' | 'authors' | 'paper' | null;

/** The same rule that the server asks; until the studio is known nobody may change anything. */
const useMayChange = (design: DesignCard): boolean => {
  const studio = useStudio(design.studioId).data;
  const { person } = useMe();
  if (studio === undefined) return false;
  const authorIds = design.authors.map(({ id }) => id).filter((id) => id !== design.leadAuthorId);
  return mayChangeDesign({ leadAuthorId: design.leadAuthorId, authorIds }, { personId: person.id, rights: studio.rights }).ok;
};

const Name = ({ design, change }: { design: DesignCard; change: (() => void) | null }) => {
  const { t } = useTranslation('lesson');
  const about = [t(`stage.${design.stage}`), design.grade, t('minutesText', { n: design.minutes }), design.studioName].filter((part) => part !== '').join(' · ');
  return (
    <div className="design-name grow">
      <h1 className="cut">{change === null ? design.title : <button type="button" className="cut" title={t('about.open')} onClick={change}>{design.title}</button>}</h1>
      <p className="small soft cut desk-only">{about}</p>
    </div>
  );
};

export const DesignBar = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('lesson');
  const [dialog, setDialog] = useState<Dialog>(null);
  const may = useMayChange(design);
  const share = () => void copyText(location.href).then(() => toast(t('share.copied')));
  const close = () => setDialog(null);
  return (
    <header className="design-bar no-print">
      <Link to="/docs" className="back" aria-label={t('backToList')}><Icon name="back" /></Link>
      <Name design={design} change={may ? () => setDialog('about') : null} />
      <span className="desk-only"><StateBadge state={design.state} /></span>
      <button type="button" className="design-authors" title={t('authors.open')} onClick={() => setDialog('authors')}><Avatars people={design.authors} most={3} label={t('field.authors')} /><span className="small soft desk-only">{t('authors.count', { n: design.authors.length })}</span></button>
      <Button icon={<Icon name="link" />} onClick={share} aria-label={t('share.copy')}><span className="desk-only">{t('share.copy')}</span></Button>
      <Button icon={<Icon name="download" />} onClick={() => setDialog('paper')} aria-label={t('paper.open')}><span className="desk-only">{t('paper.open')}</span></Button>
      <Suspense>
        {dialog === 'paper' && <PaperDialog design={design} onClose={close} />}
        {dialog === 'about' && <AboutDialog design={design} onClose={close} />}
        {dialog === 'authors' && <AuthorsDialog design={design} may={may} onClose={close} />}
      </Suspense>
    </header>
  );
};
