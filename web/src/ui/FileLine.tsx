// One file to take along: a plain link, so that the browser saves it as it saves everything.
import type { ReactNode } from 'react';
import { Icon } from './Icon';

export const FileLine = ({ address, name, lead }: { address: string; name: string; lead: ReactNode }) => (
  <li>
    <a className="line" download href={address}>
      <Icon name="file" />
      <span className="grow person-text"><span className="strong cut">{name}</span><span className="small soft">{lead}</span></span>
      <Icon name="download" />
    </a>
  </li>
);
