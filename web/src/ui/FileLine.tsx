// One file to take along: a plain link, so that the browser saves it as it saves everything.
import type { MouseEvent, ReactNode } from 'react';
import { Icon } from './Icon';

interface FileLineProps {
  readonly address: string;
  readonly name: string;
  readonly lead: ReactNode;
  /** Instead of the browser's own way: a file that is handed out after a question. */
  readonly take?: ((event: MouseEvent<HTMLElement>, address: string) => void) | undefined;
}

export const FileLine = ({ address, name, lead, take }: FileLineProps) => (
  <li>
    <a className="line" download href={address} onClick={take === undefined ? undefined : (event) => take(event, address)}>
      <Icon name="file" />
      <span className="grow person-text"><span className="strong cut">{name}</span><span className="small soft">{lead}</span></span>
      <Icon name="download" />
    </a>
  </li>
);
