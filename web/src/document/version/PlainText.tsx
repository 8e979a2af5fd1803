// A whole document as it stands, to read: without an editor, without any change in it.
import { useMemo } from 'react';
import { PlainBlock } from './DiffBlock';
import './version.css';
import { nodeOf } from './version.queries';

/** Throws for something that is no document. */
export const PlainText = ({ json }: { json: unknown }) => {
  const document = useMemo(() => nodeOf(json), [json]);
  return <div className="diff">{(document.content ?? []).map((section, at) => <PlainBlock key={at} node={section} />)}</div>;
};
