// The editor knows exactly what the server admits: no more, or pushes would be refused; no less, or opening a
// document would delete what it does not know.
import { getSchema } from '@tiptap/core';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { DOCUMENT_MARKS, DOCUMENT_NODES } from '@gongyan/shared/document/document.schema';
import { Awareness } from 'y-protocols/awareness';
import { plainWords } from '../../testing/document/plain.editor';
import { editorExtensions } from './editor.extensions';

const doc = newYDoc();
const session = { doc, awareness: new Awareness(doc), holdExchange: () => undefined, releaseExchange: () => undefined };
const schema = getSchema(editorExtensions({ session, words: plainWords, slashKeys: { current: null } }));
afterAll(() => session.awareness.destroy());

const attributesOf = (types: Readonly<Record<string, { spec: { attrs?: object | undefined } }>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]));
const sorted = (lists: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list].sort()]));

test('elements and their attributes', () => {
  const { doc: top, text, ...elements } = attributesOf(schema.nodes);
  expect([top, text]).toEqual([[], []]);
  expect(elements).toEqual(sorted(DOCUMENT_NODES));
});

test('marks and their attributes', () => expect(attributesOf(schema.marks)).toEqual(sorted(DOCUMENT_MARKS)));

test('no content rule demands anything: the binding deletes an element whose content does not fit', () => {
  const demanding = Object.values(schema.nodes).filter((type) => !type.contentMatch.validEnd).map(({ name }) => name);
  expect(demanding).toEqual([]);
});
