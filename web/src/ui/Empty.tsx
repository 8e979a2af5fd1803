// A list without rows: one sentence and, when there is one, the next step.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export const Empty = ({ icon = 'file', children, action }: { icon?: IconName; children: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <Icon name={icon} />
    <p>{children}</p>
    {action}
  </div>
);
