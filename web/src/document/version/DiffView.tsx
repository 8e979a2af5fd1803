// Two texts as one: what came is underlined and green, what went is struck out and red, what moved bears a sign;
// and every change is also said in words, for those who do not see it.
import { holdsText, wordsOf, type Change } from '@gongyan/shared/document/diff/document.diff';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const Said = ({ word }: { word: string }) => <span className="only-read">{word}：</span>;

const Piece = ({ kind, children }: { kind: 'added' | 'removed'; children: ReactNode }) => {
  const { t } = useTranslation('version');
  return kind === 'added' ? <ins><Said word={t('compare.added')} />{children}</ins> : <del><Said word={t('compare.removed')} />{children}</del>;
};

const tagOf: Readonly<Record<string, string>> = { sectionTitle: 'h3', heading: 'h4', bulletList: 'ul', orderedList: 'ol', listItem: 'li', taskItem: 'li', taskList: 'ul', processTable: 'div', processRow: 'div', processCell: 'div', table: 'div', tableRow: 'div', tableCell: 'div', tableHeader: 'div', section: 'section', blockquote: 'blockquote' };

const Frame = ({ node, mark = '', children }: { node: JsonNode; mark?: string; children: ReactNode }) => {
  const Tag = (tagOf[node.type] ?? 'p') as 'div';
  return <Tag className={`diff-${node.type} ${mark}`}>{children}</Tag>;
};

const Plain = ({ node }: { node: JsonNode }): ReactNode => {
  if (node.type === 'horizontalRule') return <hr />;
  if (node.type === 'image') return <img src={String(node.attrs?.['src'] ?? '')} alt={String(node.attrs?.['alt'] ?? '')} className="diff-image" />;
  return <Frame node={node}>{holdsText(node) ? wordsOf(node) : (node.content ?? []).map((child, at) => <Plain key={at} node={child} />)}</Frame>;
};

const Whole = ({ change }: { change: Extract<Change, { kind: 'added' | 'removed' }> }) => {
  const { t } = useTranslation('version');
  return (
    <div className={`diff-whole is-${change.moved ? 'moved' : change.kind}`}>
      {change.moved && <span className="diff-sign">⇅ {t('compare.moved')}</span>}
      {change.kind === 'added' ? <ins><Said word={t('compare.added')} /><Plain node={change.node} /></ins> : <del><Said word={t('compare.removed')} /><Plain node={change.node} /></del>}
    </div>
  );
};

const One = ({ change }: { change: Change }) => {
  if (change.kind === 'same') return <Plain node={change.node} />;
  if (change.kind === 'inside') return <Frame node={change.after}>{change.children.map((child, at) => <One key={at} change={child} />)}</Frame>;
  if (change.kind === 'text') {
    return <Frame node={change.after} mark="is-changed">{change.pieces.map(({ kind, text }, at) => (kind === 'same' ? <Fragment key={at}>{text}</Fragment> : <Piece key={at} kind={kind}>{text}</Piece>))}</Frame>;
  }
  return <Whole change={change} />;
};

export const DiffView = ({ changes }: { changes: readonly Change[] }) => <div className="diff">{changes.map((change, at) => <One key={at} change={change} />)}</div>;
