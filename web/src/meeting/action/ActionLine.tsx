// One task: what, who, by when, how it stands. Where it is asked for, what can be done with it.
import type { Action } from '@gongyan/shared/meeting/action/action.contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import '../minutes/minutes.css';
import './action.words';

interface ActionLineProps {
  readonly action: Action;
  /** Names the meeting that it comes from. */
  readonly from?: boolean;
  readonly children?: ReactNode;
}

export const ActionLine = ({ action: { meetingId, what, owner, dueOn, state, note, overdue, theme }, from = false, children }: ActionLineProps) => {
  const { t } = useTranslation('action');
  const language = useLanguage();
  return (
    <li className="line action-line">
      <span className="grow person-text">
        <span className="row wrap">
          <span className={state === 'open' ? 'strong' : 'soft'}>{what}</span>
          {overdue && <span className="badge danger">{t('overdue')}</span>}
          {state !== 'open' && <span className={`badge ${state === 'done' ? 'success' : ''}`}>{t(`state.${state}`)}</span>}
        </span>
        <span className="small soft">
          {owner?.name ?? t('nobody')}
          {dueOn !== null && <> · <span className={overdue ? 'action-due late' : 'action-due'}>{t('until', { day: plainDay(dueOn, language) })}</span></>}
          {from && <> · <Link to="/meetings/$meetingId" params={{ meetingId }}>{t('from', { theme })}</Link></>}
          {note !== '' && <> · {note}</>}
        </span>
      </span>
      {children}
    </li>
  );
};
