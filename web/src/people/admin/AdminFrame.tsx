// The frame of 管理: one list of its parts at the side, the part itself beside it. Shows nothing of it to whoever is not of the staff.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { isDistrictStaff, useMe } from '../Viewer';
import './admin.css';
import './admin.words';

const OWN = [['accounts', '/admin/accounts'], ['roster', '/admin/roster'], ['tokens', '/admin/tokens'], ['webhooks', '/admin/webhooks'], ['audit', '/admin/audit'], ['status', '/admin/status']] as const;
/** Pages of other rooms, which go on standing where they are. */
const ELSEWHERE = [['hoursRules', '/hours/rules'], ['certRules', '/training/rules'], ['charter', '/studio-rules'], ['rubrics', '/rubrics']] as const;

interface AdminFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export const AdminFrame = ({ title, lead, actions, children }: AdminFrameProps) => {
  const { t } = useTranslation('admin');
  if (!isDistrictStaff(useMe())) return <Page title={title}><Empty icon="lock">{t('notYours')}</Empty></Page>;
  return (
    <Page title={title} lead={lead} actions={actions}>
      <div className="admin">
        <nav className="admin-side no-print" aria-label={t('sections')}>
          {OWN.map(([key, to]) => <Link key={key} to={to} activeProps={{ 'aria-current': 'page' }}>{t(`section.${key}`)}</Link>)}
          <hr />
          {ELSEWHERE.map(([key, to]) => <Link key={key} to={to}>{t(`section.${key}`)}</Link>)}
        </nav>
        <div className="admin-main">{children}</div>
      </div>
    </Page>
  );
};
