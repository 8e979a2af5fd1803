// The frame of 管理: one list of its parts at the side, the part itself beside it. Shows nothing of it to whoever is not of the staff, and
// what sends data out of the hub (webhooks, others' tokens) to administrators alone.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { isAdministrator, isDistrictStaff, useMe } from '../Viewer';
import './admin.css';
import './admin.words';

const OWN = [['accounts', '/admin/accounts'], ['roster', '/admin/roster'], ['tokens', '/admin/tokens'], ['webhooks', '/admin/webhooks'], ['audit', '/admin/audit'], ['status', '/admin/status']] as const;
const FOR_ADMINISTRATORS: ReadonlySet<string> = new Set(['tokens', 'webhooks']);
/** Pages of other rooms, which go on standing where they are. */
const ELSEWHERE = [['hoursRules', '/hours/rules'], ['certRules', '/training/rules'], ['charter', '/studio-rules'], ['rubrics', '/rubrics'], ['templates', '/templates'], ['api', '/api/docs'], ['licences', '/licences']] as const;

interface AdminFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  /** Only for 系统管理员. */
  readonly administrators?: true;
  readonly children: ReactNode;
}

export const AdminFrame = ({ title, lead, actions, administrators, children }: AdminFrameProps) => {
  const { t } = useTranslation('admin');
  const me = useMe();
  const administers = isAdministrator(me);
  const parts = useRef<HTMLElement>(null);
  // On a phone the parts are a strip: the one that is open is in sight.
  useEffect(() => parts.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), []);
  if (!isDistrictStaff(me)) return <Page title={title}><Empty icon="lock">{t('notYours')}</Empty></Page>;
  if (administrators === true && !administers) return <Page title={title}><Empty icon="lock">{t('administratorsOnly')}</Empty></Page>;
  return (
    <Page title={title} lead={lead} actions={actions}>
      <div className="admin">
        <nav ref={parts} className="admin-side no-print" aria-label={t('sections')}>
          {OWN.filter(([key]) => administers || !FOR_ADMINISTRATORS.has(key)).map(([key, to]) => <Link key={key} to={to} activeProps={{ 'aria-current': 'page' }}>{t(`section.${key}`)}</Link>)}
          <hr />
          {ELSEWHERE.map(([key, to]) => <Link key={key} to={to}>{t(`section.${key}`)}</Link>)}
        </nav>
        <div className="admin-main">{children}</div>
      </div>
    </Page>
  );
};
