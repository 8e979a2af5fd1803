// The tab and the colours: every number opens to its lines, the colours have names, and are off until asked for.
import { contributionRoutes, type Contribution } from '@gongyan/shared/document/contribution/contribution.contract';
import { standingIn } from '@gongyan/shared/document/contribution/letters';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { FakeHub } from '../../../testing/fake-call';
import { aDesign, aPerson } from '../../../testing/people-here';
import { shortDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { findEmpty, plainEditor } from '../../../testing/document/plain.editor';
import { loadEn, zh } from '../../app/words';
import { makeQueryClient } from '../../platform/queries';
import { startWords } from '../../platform/words';
import { authorSpans, ownersBy } from './author.spans';
import { AuthorLegend } from './AuthorLegend';
import { ContributionTab } from './ContributionTab';
import { useAuthorColours } from './useAuthorColours';

HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) { this.open = true; };
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
beforeAll(() => startWords(zh, loadEn));
afterEach(cleanup);

const { documentId } = aDesign(1);
const at = new Date('2026-11-27T02:00:00Z');
const aContribution = (more: Partial<Contribution> = {}): Contribution => ({
  seq: 7, at, characters: 43, hash: 'ab'.repeat(32), sections: [{ key: 'goals', title: '教学目标', characters: 43 }],
  people: [
    { person: aPerson(1), stands: 30, written: 41, pasted: 5, accepted: 2, resolved: 0, minutes: 3, firstAt: at, lastAt: at, sections: [{ section: 'goals', stands: 30, written: 41, pasted: 5 }] },
    { person: aPerson(2), stands: 4, written: 4, pasted: 0, accepted: 0, resolved: 1, minutes: 1, firstAt: at, lastAt: at, sections: [{ section: 'goals', stands: 4, written: 4, pasted: 0 }] },
  ],
  nobody: { template: 9, imported: 0, repeated: 0 }, ...more,
});

let editor: Editor;
let session: MemorySession;
const went: string[] = [];
const Tab = () => {
  const colours = useAuthorColours({ editor, session, documentId, me: aPerson(1).id });
  return <><AuthorLegend colours={colours} /><ContributionTab documentId={documentId} colours={colours} sheet={<a href="/sheet">贡献证明单</a>} onSuggestions={() => went.push('suggestions')} onComments={() => went.push('comments')} /></>;
};
const show = (hub: FakeHub) => {
  session = new MemoryHub(shortDesign).open(5);
  editor = plainEditor(session);
  render(<QueryClientProvider client={makeQueryClient()}><Tab /></QueryClientProvider>);
  return hub;
};
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('a number opens to the person’s lines, page by page', async () => {
  const line = { section: 'goals', how: 'pasted' as const, at, added: 5, removed: 1, stands: 4 };
  const hub = show(new FakeHub().on(contributionRoutes.table, () => aContribution()).on(contributionRoutes.log, ({ query }) => ({ rows: [{ ...line, at: new Date(at.getTime() - (query.after === undefined ? 0 : 60_000)) }], next: query.after === undefined ? '3' : null })));
  await screen.findByText('全文 43 字', { exact: false });
  await press('陆拾光：现存字数 30，查看明细');
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText('粘贴');
  expect(within(dialog).getByText('+5 −1 字 · 现存 4')).toBeTruthy();
  await press('显示更早的');
  await waitFor(() => expect(within(dialog).getAllByText('粘贴')).toHaveLength(2));
  expect(hub.last(contributionRoutes.log)).toMatchObject({ params: { personId: aPerson(1).id }, query: { after: '3' } });
});

test('sections unfold under a member, and open to the lines of that section; deeds open to their own tabs', async () => {
  const hub = show(new FakeHub().on(contributionRoutes.table, () => aContribution()).on(contributionRoutes.log, () => ({ rows: [], next: null })));
  await screen.findByText('陆拾光');
  await press(/^▸?温如言$/);
  await press('温如言：教学目标，现存字数 4，查看明细');
  await screen.findByText(/只看“教学目标”/);
  expect(hub.last(contributionRoutes.log)?.query).toEqual({ section: 'goals' });
  await press('陆拾光：被采纳的建议 2，查看明细');
  await press('温如言：已解决的批注 1，查看明细');
  expect(went).toEqual(['suggestions', 'comments']);
});

test('nobody wrote yet: it says so; offline: it says so', async () => {
  const hub = show(new FakeHub().on(contributionRoutes.table, () => aContribution({ people: [] })));
  await screen.findByText(/还没有人写过/);
  cleanup();
  hub.refuse(contributionRoutes.table, 'request.notFound');
  show(hub);
  await screen.findByText(/没有找到，或您无权查看/);
});

test('colours are off until asked for; each has a name; what this page writes is mine before the hub has counted', async () => {
  const hub = show(new FakeHub().on(contributionRoutes.table, () => aContribution()).on(contributionRoutes.authorship, () => ({ clients: [], stretches: [] })));
  await screen.findByText('陆拾光');
  expect([editor.view.dom.querySelector('.doc-author'), hub.times(contributionRoutes.authorship)]).toEqual([null, 0]);
  await press('按作者着色');
  await waitFor(() => expect(screen.getByRole('region', { name: '作者图例' }).textContent).toContain('温如言'));
  act(() => void editor.chain().setTextSelection(findEmpty(editor, 'section')).insertContent('我写的').run());
  await waitFor(() => expect([...editor.view.dom.querySelectorAll('.doc-author')].map((one) => [one.textContent, one.getAttribute('title')])).toEqual([['我写的', '陆拾光']]));
  await press('关闭着色');
  expect(editor.view.dom.querySelector('.doc-author')).toBeNull();
});

test('whose each letter is: by client id, and stretch by stretch where somebody else’s words were moved', async () => {
  session = new MemoryHub(shortDesign).open(5);
  editor = plainEditor(session);
  act(() => void editor.chain().setTextSelection(findEmpty(editor, 'section')).insertContent('甲乙丙丁').run());
  const client = session.doc.clientID;
  const [mine] = standingIn(session.doc).filter((one) => one.client === client);
  const spans = authorSpans(editor.state.doc, session.doc, ownersBy({ clients: [], stretches: [{ client, clock: (mine?.clock ?? 0) + 1, length: 2, person: aPerson(2).id }] }, { client, person: aPerson(1).id })) ?? [];
  const known = spans.filter(({ person }) => person !== undefined);
  expect(known.map(({ from, to, person }) => [editor.state.doc.textBetween(from, to), person])).toEqual([['甲', aPerson(1).id], ['乙丙', aPerson(2).id], ['丁', aPerson(1).id]]);
});
