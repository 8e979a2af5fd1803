// The panel beside the text: folds and remembers it at a desk, is a sheet on a phone, and can be walked with keys.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from '../document.zh';
import { DocumentPanel } from './DocumentPanel';
import { usePanelState } from './usePanelState';

HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) { this.open = true; };
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'zh', resources: { zh: { document: zh } } });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const widths = (width: number) => {
  globalThis.matchMedia = ((query: string) => {
    const [, bound, pixels] = /\((max|min)-width: (\d+)px\)/.exec(query) ?? [];
    const matches = bound === 'max' ? width <= Number(pixels) : width >= Number(pixels);
    return { matches, addEventListener: () => undefined, removeEventListener: () => undefined };
  }) as unknown as typeof matchMedia;
};

const Page = () => (
  <DocumentPanel
    state={usePanelState()}
    entries={[{ key: 'comments', title: '批注', icon: 'comment', count: 3, body: <p>三条批注</p> }, { key: 'versions', title: '版本', icon: 'hours', body: <p>两个版本</p> }]}
  />
);
const show = (width: number) => {
  widths(width);
  return render(<Page />);
};
const press = (name: RegExp, role: 'button' | 'tab' = 'button') => act(() => void fireEvent.click(screen.getByRole(role, { name })));

test('where there is room for all three it stands open, and stays folded when somebody folded it', () => {
  const shown = show(1440);
  expect(screen.getByText('三条批注')).toBeTruthy();
  press(/收起侧栏/);
  expect(screen.queryByText('三条批注')).toBeNull();
  shown.unmount();
  show(1440);
  expect(screen.queryByText('三条批注')).toBeNull();
  expect(screen.getByRole('button', { name: '3 批注' }).getAttribute('aria-expanded')).toBe('false');
});

test('on a smaller desk it begins folded, and comes back with the tab that was open', () => {
  const shown = show(1200);
  expect(screen.queryByRole('tabpanel')).toBeNull();
  press(/版本/);
  expect(screen.getByRole('tabpanel').textContent).toBe('两个版本');
  shown.unmount();
  show(1200);
  expect(screen.getByRole('tabpanel').textContent).toBe('两个版本');
});

test('arrows walk between the tabs, which are one stop of the Tab key', () => {
  show(1440);
  const first = screen.getByRole('tab', { name: /批注/ });
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '版本', selected: true }));
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0]);
  expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(document.activeElement?.id);
});

test('on a phone it is a sheet that begins closed, whatever the desk remembers', () => {
  localStorage.setItem('gongyan-panel', 'open versions');
  show(390);
  expect(screen.queryByRole('dialog')).toBeNull();
  press(/批注/);
  expect(screen.getByRole('dialog').textContent).toContain('三条批注');
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(localStorage.getItem('gongyan-panel')).toBe('open versions');
});
