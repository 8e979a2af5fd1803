// A block of a compared text as it looks on paper: its tag, its words with their marks, a cell with its column's name.
import { holdsText } from '@gongyan/shared/document/diff/block.words';
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';
import { PROCESS_COLUMNS } from '@gongyan/shared/document/document.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const TAGS: Readonly<Record<string, string>> = {
  sectionTitle: 'h3', heading: 'h4', bulletList: 'ul', orderedList: 'ol', listItem: 'li', taskItem: 'li', taskList: 'ul', processTable: 'div', processRow: 'div', processCell: 'div', table: 'div', tableRow: 'div', tableCell: 'div',
  tableHeader: 'div', section: 'section', blockquote: 'blockquote',
};

/** A list may hold items only, also where one came or went. */
export const isItem = ({ type }: JsonNode): boolean => TAGS[type] === 'li';

const Columns = () => {
  const { t } = useTranslation('document');
  return <div className="diff-columns" aria-hidden="true">{PROCESS_COLUMNS.map((column) => <span key={column}>{t(`process.columns.${column}`)}</span>)}</div>;
};
const ColumnName = ({ node }: { node: JsonNode }) => {
  const { t } = useTranslation('document');
  const column = PROCESS_COLUMNS.find((one) => one === node.attrs?.['col']);
  return column === undefined ? null : <span className="diff-column">{t(`process.columns.${column}`)}<span className="only-read">：</span></span>;
};

interface BlockProps {
  readonly node: JsonNode;
  readonly mark?: string;
  readonly children: ReactNode;
}

export const DiffBlock = ({ node, mark = '', children }: BlockProps) => {
  const Tag = (TAGS[node.type] ?? 'p') as 'div';
  const level = node.type === 'heading' ? ` is-level-${String(node.attrs?.['level'] ?? '')}` : '';
  const done = node.type === 'taskItem' ? (node.attrs?.['checked'] === true ? ' is-done' : ' is-open') : '';
  return (
    <Tag className={`diff-${node.type}${level}${done} ${mark}`}>
      {node.type === 'processTable' && <Columns />}
      {node.type === 'processCell' && <ColumnName node={node} />}
      {children}
    </Tag>
  );
};

export const DiffWords = ({ text, marks = [] }: { text: string; marks?: readonly JsonMark[] | undefined }) =>
  marks.length === 0 ? <>{text}</> : <span className={marks.map(({ type }) => `diff-mark-${type}`).join(' ')}>{text}</span>;

const Inline = ({ node }: { node: JsonNode }) => <DiffWords text={node.type === 'hardBreak' ? '\n' : (node.text ?? '')} marks={node.marks} />;

/** As it stands, without any change in it. */
export const PlainBlock = ({ node }: { node: JsonNode }): ReactNode => {
  if (node.type === 'horizontalRule' || node.type === 'liveBlock') return <hr />;
  if (node.type === 'image') return <img src={String(node.attrs?.['src'] ?? '')} alt={String(node.attrs?.['alt'] ?? '')} className="diff-image" />;
  return <DiffBlock node={node}>{(node.content ?? []).map((child, at) => (holdsText(node) ? <Inline key={at} node={child} /> : <PlainBlock key={at} node={child} />))}</DiffBlock>;
};
