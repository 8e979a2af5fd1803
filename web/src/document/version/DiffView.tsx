// Two texts as one: what came is underlined and green, what went is struck out and red, what moved or only looks
// different bears a sign; every change is also said in words, for those who do not see it. Long stretches without
// any change are folded.
import type { Change } from '@gongyan/shared/document/diff/document.diff';
import type { Piece } from '@gongyan/shared/document/diff/text.diff';
import { wordsOf } from '@gongyan/shared/document/diff/block.words';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { markChange, styleChange } from './diff.words';
import { DiffBlock, DiffWords, isItem, PlainBlock } from './DiffBlock';

/** So many neighbours without a change are folded; a section at once: its title stays readable. */
const FOLD_FROM = 3;

const Said = ({ word }: { word: string }) => <span className="only-read">{word}：</span>;
const Sign = ({ children }: { children: ReactNode }) => <span className="diff-sign" data-change="">{children}</span>;

const OnePiece = ({ piece }: { piece: Piece }) => {
  const { t } = useTranslation('version');
  const words = <DiffWords text={piece.text} marks={piece.marks} />;
  if (piece.kind === 'same') return words;
  if (piece.kind === 'format') return <span className="diff-format" data-change="" title={markChange(t, piece)}><Said word={markChange(t, piece)} />{words}</span>;
  return piece.kind === 'added' ? <ins data-change=""><Said word={t('compare.added')} />{words}</ins> : <del data-change=""><Said word={t('compare.removed')} />{words}</del>;
};

const Whole = ({ change: { kind, node, moved } }: { change: Extract<Change, { kind: 'added' | 'removed' }> }) => {
  const { t } = useTranslation('version');
  const Tag = isItem(node) ? 'li' : 'div';
  const block = isItem(node) ? (node.content ?? []).map((child, at) => <PlainBlock key={at} node={child} />) : <PlainBlock node={node} />;
  if (moved) return <Tag className={`diff-whole is-moved is-${kind}`}><Sign>⇅ {t(kind === 'added' ? 'compare.moved' : 'compare.movedAway')}</Sign>{block}</Tag>;
  if (kind === 'added') return <Tag className="diff-whole is-added"><ins data-change=""><Said word={t('compare.added')} />{block}</ins></Tag>;
  return <Tag className="diff-whole is-removed"><del data-change=""><Said word={t('compare.removed')} />{block}</del></Tag>;
};

const Changed = ({ change }: { change: Extract<Change, { kind: 'inside' | 'text' }> }) => {
  const { t } = useTranslation('version');
  const style = styleChange(t, change.before, change.after);
  return (
    <DiffBlock node={change.after} mark={change.moved ? 'is-moved' : change.kind === 'text' ? 'is-changed' : ''}>
      {change.moved && <InList node={change.after}><Sign>⇅ {t('compare.movedChanged')}</Sign></InList>}
      {style !== null && <InList node={change.after}><Sign>{style}</Sign></InList>}
      {change.kind === 'text' ? change.pieces.map((piece, at) => <OnePiece key={at} piece={piece} />) : <DiffList changes={change.children} />}
    </DiffBlock>
  );
};

/** A sign of a whole list stands in an item of its own. */
const InList = ({ node, children }: { node: JsonNode; children: ReactNode }) => (/List$/.test(node.type) ? <li className="diff-sign-item">{children}</li> : <>{children}</>);

const One = ({ change }: { change: Change }) => {
  if (change.kind === 'same') return <PlainBlock node={change.node} />;
  return change.kind === 'added' || change.kind === 'removed' ? <Whole change={change} /> : <Changed change={change} />;
};

const Fold = ({ nodes }: { nodes: readonly JsonNode[] }) => {
  const { t } = useTranslation('version');
  const titles = nodes.map((node) => wordsOf(node.type === 'section' ? (node.content?.[0] ?? node) : node)).filter((words) => words.trim() !== '');
  const first = nodes.some(({ type }) => type === 'section') ? titles.join('、') : (titles[0] ?? '');
  return (
    <details className="diff-fold">
      <summary>{t('compare.fold', { n: nodes.length })}{first !== '' && `：${first.slice(0, 60)}`}</summary>
      {nodes.map((node, at) => <PlainBlock key={at} node={node} />)}
    </details>
  );
};

const FOLDS: ReadonlySet<string> = new Set(['section', 'paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'blockquote', 'image', 'horizontalRule']);
const folds = (change: Change): boolean => change.kind === 'same' && FOLDS.has(change.node.type);

const isSection = (change: Change | undefined): boolean => change?.kind === 'same' && change.node.type === 'section';

const DiffList = ({ changes }: { changes: readonly Change[] }): ReactNode => {
  const shown: ReactNode[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    let end = at;
    while (end < changes.length && changes[end] !== undefined && folds(changes[end] as Change)) end += 1;
    const change = changes[at];
    if (end - at >= (isSection(change) ? 1 : FOLD_FROM)) {
      shown.push(<Fold key={at} nodes={changes.slice(at, end).flatMap((one) => (one.kind === 'same' ? [one.node] : []))} />);
      at = end - 1;
    } else if (change !== undefined) shown.push(<Fragment key={at}><One change={change} /></Fragment>);
  }
  return shown;
};

export const DiffView = ({ changes }: { changes: readonly Change[] }) => <div className="diff"><DiffList changes={changes} /></div>;
