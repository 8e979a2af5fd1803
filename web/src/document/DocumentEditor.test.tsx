// The page around the text: who may write, what is said about saving, outline, people, keys. Opening writes nothing.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { initReactI18next } from 'react-i18next';
import type { CoeditPresence, CoeditState, SavedState } from '../platform/coedit/coedit.session';
import { filledDesign } from '../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../testing/document/memory.session';
import { zh as ui } from '../ui/ui.zh';
import { DocumentEditor, type DocumentEditorProps } from './DocumentEditor';
import { zh } from './document.zh';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'zh', resources: { zh: { document: zh, ui } }, interpolation: { escapeValue: false } });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const someone = (change: Partial<CoeditPresence>): CoeditPresence => ({ clientId: 1, userId: 'a', name: '瞿白露', colour: 3, status: 'active', section: null, writes: true, ...change });
const show = (state: Partial<CoeditState> = {}, props: Partial<DocumentEditorProps> = {}): MemorySession => {
  const session = new MemoryHub(filledDesign).open(5, { state });
  render(
    <StrictMode>
      <DocumentEditor session={session} me={{ id: 'me', name: '苏听潮' }} title="情绪温度计" lessonMinutes={40} mode="edit" onModeChange={() => undefined} uploadImage={async () => ({ src: '/a' })} {...props} />
    </StrictMode>,
  );
  return session;
};
const paper = () => screen.getByRole('textbox', { name: '情绪温度计 正文' });
const chip = () => document.querySelector('.doc-chip-text')?.textContent;
const banner = () => document.querySelector('.doc-banner')?.textContent ?? null;

describe('who may write', () => {
  test.each<[string, Partial<CoeditState>, Partial<DocumentEditorProps>, boolean]>([
    ['a writer', {}, {}, true],
    ['a writer who chose 阅读 does not', {}, { mode: 'read' }, false],
    ['somebody who may comment does not', { role: 'comment' }, {}, false],
    ['a reader does not', { role: 'read' }, {}, false],
    ['a writer on an older page does not', { saved: { kind: 'oldClient' } }, {}, false],
    ['a writer of a final version does not', { saved: { kind: 'final' } }, {}, false],
    ['a writer who lost the right does not', { saved: { kind: 'lostRight', pending: 3 } }, {}, false],
    ['a writer offline does', { saved: { kind: 'offline', pending: 2 }, online: false }, {}, true],
  ])('%s', (_, state, props, expected) => {
    const session = show(state, props);
    expect(paper().getAttribute('contenteditable')).toBe(String(expected));
    expect(screen.queryByRole('toolbar') !== null).toBe(expected);
    expect(session.made).toHaveLength(0);
  });

  test('a right that changes while the page is open counts at once', () => {
    const session = show();
    act(() => session.setState({ role: 'read' }));
    expect(paper().getAttribute('contenteditable')).toBe('false');
    act(() => session.setState({ role: 'write' }));
    expect(paper().getAttribute('contenteditable')).toBe('true');
    expect(session.made).toHaveLength(0);
  });

  test('before the content is there no editor exists', () => {
    const session = show({ loaded: false, saved: { kind: 'loading' } });
    expect(screen.queryByRole('textbox')).toBeNull();
    act(() => session.setState({ loaded: true, saved: { kind: 'saved', at: null } }));
    expect(paper().textContent).toContain('团体热身');
    expect(session.made).toHaveLength(0);
  });
});

describe('what is said about saving', () => {
  test.each<[SavedState, string, string | null]>([
    [{ kind: 'saved', at: new Date('2026-11-25T06:32:00Z') }, '已保存 14:32', null],
    [{ kind: 'slow' }, '保存较慢，修改已存本机', null],
    [{ kind: 'reconnecting' }, '正在重连，可继续编辑', null],
    [{ kind: 'offline', pending: 12 }, '离线编辑中', '离线编辑中 · 12 处修改仅存于本机，联网后自动上传'],
    [{ kind: 'merging' }, '已恢复连接，正在合并…', null],
    [{ kind: 'merged', mine: 3, colleagues: 2 }, '已合并您和 2 位同事的修改', null],
    [{ kind: 'noLocalStore' }, '本机无法暂存', '本机无法暂存，断网时请勿关闭页面'],
    [{ kind: 'lostRight', pending: 3 }, '已改为只读', '您已改为只读；3 处未上传的修改可另存为副本'],
    [{ kind: 'oldClient' }, '版本已更新', '版本已更新，点此刷新（内容不会丢失）'],
    [{ kind: 'final' }, '已定稿', null],
  ])('%j', (saved, inChip, inBanner) => {
    show({ saved }, { onKeepCopy: async () => undefined });
    expect([chip(), banner()]).toEqual([inChip, inBanner]);
  });

  test('a server fault has a number', () => {
    show({ saved: { kind: 'serverFault', code: 'coedit.epoch' } });
    expect(banner()).toMatch(/^服务器暂时无法保存，修改已存本机 · 编号 [0-9A-F]{4}$/);
  });

  test('a final version tells who locked it', () => {
    const onAskChange = jest.fn();
    show({ saved: { kind: 'final' } }, { final: { version: 'v2', by: '陈老师', onAskChange } });
    expect(document.querySelector('.doc-chip')?.textContent).toContain('已定稿 v2 · 由陈老师锁定 ·');
    fireEvent.click(screen.getByRole('button', { name: '申请修改' }));
    expect(onAskChange).toHaveBeenCalledTimes(1);
  });

  test('正在保存… is said only after 0.4 s, and read aloud at most every ten seconds', () => {
    jest.useFakeTimers();
    const session = show();
    const spoken = () => document.querySelector('.doc-chip [role=status]')?.textContent;
    act(() => jest.advanceTimersByTime(100));
    expect(spoken()).toBe('已保存 14:32');
    act(() => session.setState({ saved: { kind: 'saving' } }));
    expect(chip()).toBe('已保存 14:32');
    act(() => jest.advanceTimersByTime(450));
    expect(chip()).toBe('正在保存…');
    act(() => session.setState({ saved: { kind: 'slow' } }));
    act(() => jest.advanceTimersByTime(3_000));
    expect(spoken()).toBe('已保存 14:32');
    act(() => jest.advanceTimersByTime(7_000));
    expect(spoken()).toBe('保存较慢，修改已存本机');
  });

  test('an edit made while the server is away is never called saved, not for a moment', () => {
    jest.useFakeTimers();
    const session = show();
    act(() => session.setState({ online: false }));
    expect(chip()).toBe('已保存 14:32');
    act(() => session.setState({ saved: { kind: 'saving' }, online: false }));
    expect(chip()).toBe('正在保存…');
  });

  test('⌘S says 已自动保存, and nothing untrue while offline', () => {
    const session = show();
    expect(fireEvent.keyDown(document, { key: 's', ctrlKey: true })).toBe(false);
    expect(chip()).toBe('已自动保存');
    act(() => session.setState({ saved: { kind: 'offline', pending: 1 } }));
    fireEvent.keyDown(document, { key: 's', metaKey: true });
    expect(chip()).toBe('离线编辑中');
  });
});

describe('outline', () => {
  test('shows completeness, what is missing, and who is where', () => {
    const session = show();
    act(() => session.setPresence([someone({ section: 'goals' })]));
    const outline = screen.getByRole('navigation', { name: '大纲' });
    expect(within(outline).getByText('完成度 7/8')).toBeTruthy();
    expect(within(outline).getAllByRole('img', { name: '必填，还没有填写' })).toHaveLength(1);
    expect(within(outline).getByRole('button', { name: /活动目标/ }).textContent).toContain('瞿白露 在这里');
  });
});

describe('people', () => {
  test('five faces at most, me first; readers are counted; two tabs are one person; the idle are paler', () => {
    const session = show();
    const writers = ['a', 'b', 'c', 'd', 'e', 'f'].map((userId, clientId) => someone({ clientId, userId, name: `老师${userId}`, status: userId === 'b' ? 'away' : 'active' }));
    act(() => session.setPresence([...writers, someone({ clientId: 20, userId: 'a', writes: false }), someone({ clientId: 21, userId: 'x', writes: false }), someone({ clientId: 22, userId: 'y', writes: false }), someone({ clientId: 23, userId: 'me' })]));
    expect(document.querySelectorAll('.doc-face')).toHaveLength(6);
    expect(document.querySelector('.doc-more')?.textContent).toBe('+2');
    expect(screen.getByText('另有 2 人在看')).toBeTruthy();
    expect(screen.getByRole('img', { name: /在这里的人: 苏听潮（我）、老师a/ }).getAttribute('aria-label')).toContain('老师b（已离开）');
  });
});

describe('the process table', () => {
  test('compares its sum with the length of the lesson', () => {
    show({}, { lessonMinutes: 45 });
    expect(paper().querySelector('.doc-process-sum')?.textContent).toBe('合计 38 / 45 分钟');
  });
});

describe('keyboard', () => {
  test('the toolbar is one tab stop, arrows walk', () => {
    show();
    const bar = screen.getByRole('toolbar', { name: '格式工具栏' });
    const stops = () => [...bar.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0).map((tool) => tool.getAttribute('aria-label'));
    expect(stops()).toEqual(['段落样式']);
    act(() => bar.querySelector<HTMLElement>("[tabindex='0']")?.focus());
    fireEvent.keyDown(document.activeElement ?? bar, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('加粗');
    expect(stops()).toEqual(['加粗']);
    fireEvent.keyDown(document.activeElement ?? bar, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('插入');
  });

  test('F6 walks from the tools to the text and the outline', () => {
    show();
    const at = () => ['.doc-tools', '.doc-paper', '.doc-outline'].find((name) => document.activeElement?.closest(name));
    act(() => document.querySelector<HTMLElement>(".doc-tools [tabindex='0']")?.focus());
    const seen = [at()];
    for (let step = 0; step < 3; step += 1) {
      act(() => void fireEvent.keyDown(document, { key: 'F6' }));
      seen.push(at());
    }
    expect(seen).toEqual(['.doc-tools', '.doc-paper', '.doc-outline', '.doc-tools']);
  });
});
