// 邀请成员 for the host, 聘任成员 for the district; the dialog is fetched when it is opened.
import type { StudioPage } from '@gongyan/shared/studio/studio.contract';
import { mayInvite } from '@gongyan/shared/studio/studio.rules';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../platform/code';
import { Bones } from '../ui/Bones';
import { Icon } from '../ui/Icon';
import './membership/members.words';

const InviteDialog = lazy(code(async () => ({ default: (await import('./InviteDialog')).InviteDialog })));
const AppointDialog = lazy(code(async () => ({ default: (await import('./InviteDialog')).AppointDialog })));

export const InviteButton = ({ studio }: { studio: StudioPage }) => {
  const { t } = useTranslation('members');
  const [asking, setAsking] = useState(false);
  if (!mayInvite(studio, studio.rights, new Date()).ok) return null;
  const Asking = studio.rights.host ? InviteDialog : AppointDialog;
  return (
    <>
      <Button icon={<Icon name="people" />} onClick={() => setAsking(true)}>{t(studio.rights.host ? 'invite.open' : 'appoint.open')}</Button>
      {asking && <Suspense fallback={<Bones rows={1} />}><Asking studio={studio} onClose={() => setAsking(false)} /></Suspense>}
    </>
  );
};
