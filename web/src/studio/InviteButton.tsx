// 邀请成员, offered to whoever may; its dialog is fetched when it is opened.
import type { StudioPage } from '@gongyan/shared/studio/studio.contract';
import { mayInvite } from '@gongyan/shared/studio/studio.rules';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../platform/code';
import { Bones } from '../ui/Bones';
import { Icon } from '../ui/Icon';

const InviteDialog = lazy(code(async () => ({ default: (await import('./InviteDialog')).InviteDialog })));

export const InviteButton = ({ studio }: { studio: StudioPage }) => {
  const { t } = useTranslation('studio');
  const [inviting, setInviting] = useState(false);
  if (!mayInvite(studio, studio.rights, new Date()).ok) return null;
  return (
    <>
      <Button icon={<Icon name="people" />} onClick={() => setInviting(true)}>{t('invite.open')}</Button>
      {inviting && <Suspense fallback={<Bones rows={1} />}><InviteDialog studio={studio} onClose={() => setInviting(false)} /></Suspense>}
    </>
  );
};
