// How an author looks in the text: the colour that he has everywhere, a line of one of four kinds, and his name.
import { personColour } from '@gongyan/shared/kit/colour';
import type { Editor } from '@tiptap/core';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { drawAuthors } from './author.colours';
import type { AuthorSpan } from './author.spans';

export interface AuthorLook {
  readonly id: string;
  readonly name: string;
}

/** People in the order of the legend: who shares a colour still has a line of another kind. */
const LINES = 4;
export const lookOf = (people: readonly AuthorLook[], id: string): string => `doc-author doc-author-${personColour(id)} doc-author-line-${Math.max(0, people.findIndex((one) => one.id === id)) % LINES}`;

export const showAuthors = (editor: Editor, spans: readonly AuthorSpan[], people: readonly AuthorLook[]): void =>
  drawAuthors(editor, DecorationSet.create(editor.state.doc, spans.flatMap(({ from, to, person }) => {
    const author = people.find(({ id }) => id === person);
    return author === undefined ? [] : [Decoration.inline(from, to, { class: lookOf(people, author.id), title: author.name })];
  })));
