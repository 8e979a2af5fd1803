// The way to the settings of a studio's 公开页; they are fetched when somebody opens them.
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';

const ShowcaseDialog = lazy(code(async () => ({ default: (await import('./ShowcaseDialog')).ShowcaseDialog })));

export const ShowcaseButton = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  if (!studio.rights.host && !studio.rights.oversees) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('showcase')}</Button>
      {open && <Suspense><ShowcaseDialog studio={studio} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
};
