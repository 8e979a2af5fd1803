// A paragraph that this page makes has its text from the start, as a seeded one has: see TEXT_BLOCKS. Only what an edit of
// this page has just made is looked at, so that opening and reading write nothing.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { TEXT_BLOCKS } from '@gongyan/shared/document/document.schema';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Not an origin that undo follows: the text goes with its paragraph. */
const ORIGIN = 'text from the start';

const isNew = (element: Y.XmlElement, { beforeState }: Y.Transaction): boolean => {
  const id = element._item?.id;
  return id !== undefined && id.clock >= (beforeState.get(id.client) ?? 0);
};

const emptyIn = (parent: Y.XmlElement | Y.XmlFragment, transaction: Y.Transaction): Y.XmlElement[] =>
  parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement) || !isNew(child, transaction)) return [];
    return TEXT_BLOCKS.has(child.nodeName) && child.length === 0 ? [child] : emptyIn(child, transaction);
  });

const emptyOf = (transaction: Y.Transaction): Y.XmlElement[] =>
  [...transaction.changed.keys()].flatMap((type) => (type instanceof Y.XmlFragment ? emptyIn(type, transaction) : []));

export const textFromStart = (ydoc: Y.Doc) =>
  Extension.create({
    name: 'textFromStart',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('textFromStart'),
        view: () => {
          // After all, not after each: a change within a transaction's own end would be sent with it, and then once more.
          const give = (_: Y.Doc, transactions: Y.Transaction[]): void => {
            const empty = new Set(transactions.filter(({ local, origin }) => local && origin === ySyncPluginKey).flatMap(emptyOf));
            if (empty.size > 0) ydoc.transact(() => empty.forEach((element) => element.insert(0, [new Y.XmlText()])), ORIGIN);
          };
          ydoc.on('afterAllTransactions', give);
          return { destroy: () => ydoc.off('afterAllTransactions', give) };
        },
      }),
    ],
  });
