// Everything the editor is made of, in one list: what the schema knows, how it is shared, what is guarded. Its
// schema must equal the closed lists in shared; a test compares them.
import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import type { CoeditSession } from '../platform/coedit/coedit.session';
import { keepCaret } from './caret.keep';
import { colleagueCarets } from './caret.view';
import { commentPlaces } from './comment/comment.places';
import { compositionGate } from './composition.gate';
import { authorColours } from './contribution/author.colours';
import { BorderGuard } from './guard/border.guard';
import { PasteGuard } from './guard/paste.guard';
import { SectionGuard } from './guard/section.guard';
import { Document, Heading, LineBreak, Paragraph, Quotation, Rule, Text } from './nodes/blocks';
import { LiveBlock } from './nodes/live.block';
import { Bullets, Item, ListKeys, Numbers, Todo, Todos } from './nodes/lists';
import { Bold, CommentMark, Emphasis, Highlighted, Link, Strike, SuggestionMark, Underline } from './nodes/marks';
import { Picture } from './nodes/picture';
import { Section, SectionTitle } from './nodes/section';
import { FreeCell, FreeHeader, FreeRow, FreeTable } from './nodes/tables';
import { OfficePaste } from './paste/office.paste';
import { processNodes } from './process/process.nodes';
import { ProcessKeys } from './process/process.keys';
import { processSums, type SumWords } from './process/process.sums';
import type { ProcessWords } from './process/process.views';
import { suggestionPlaces } from './suggestion/suggestion.places';
import { slashMenu, type SlashKeys } from './slash/slash.plugin';
import { textFromStart } from './text.from.start';

export interface EditorWords {
  readonly process: ProcessWords;
  readonly sums: SumWords;
  readonly todo: string;
}

export interface EditorFacts {
  readonly session: Pick<CoeditSession, 'doc' | 'awareness' | 'holdExchange' | 'releaseExchange'>;
  readonly words: EditorWords;
  readonly slashKeys: { current: SlashKeys | null };
}

const schemaParts = (words: EditorWords): AnyExtension[] => [
  Document, Text, Paragraph, Heading, Quotation, Rule, LineBreak,
  Section, SectionTitle, ...processNodes(words.process), Picture, LiveBlock,
  Bullets, Numbers, Item, Todos, Todo(words.todo), ListKeys,
  FreeTable, FreeRow, FreeHeader, FreeCell,
  Bold, Underline, Strike, Emphasis, Highlighted, Link, CommentMark, SuggestionMark,
];

export const editorExtensions = ({ session, words, slashKeys }: EditorFacts): AnyExtension[] => [
  ...schemaParts(words),
  Collaboration.configure({ document: session.doc, field: DOCUMENT_ROOT }),
  keepCaret(session.doc),
  textFromStart(session.doc),
  colleagueCarets(session.awareness),
  compositionGate(session),
  authorColours, commentPlaces, suggestionPlaces,
  SectionGuard, BorderGuard, PasteGuard, OfficePaste,
  ProcessKeys, processSums(words.sums),
  slashMenu(slashKeys),
];
