// The tools for writing: one tab stop, arrows walk, as screen readers expect of a toolbar. On a phone it is one
// row above the keyboard. Every tool leaves the caret where it is.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blockStyleOf, toggleBlock, toggleTextMark, type TextMark } from '../editor.actions';
import { useEditorFacts } from '../paper/useEditorFacts';
import { DocIcon, type DocIconName } from './DocIcon';
import { HighlightTool, InsertTool, LinkTool, StyleTool, TableTool } from './ToolbarMenus';

const MARKS: readonly TextMark[] = ['bold', 'underline', 'strike', 'emphasis'];
const LISTS = ['bullets', 'numbers', 'todos'] as const;

interface ToolProps {
  readonly icon: DocIconName;
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onUse: () => void;
}

export const Tool = ({ icon, label, on, disabled = false, onUse }: ToolProps) => (
  <button
    type="button"
    className={`doc-tool${on === true ? ' is-on' : ''}`}
    aria-label={label}
    aria-pressed={on}
    title={label}
    disabled={disabled}
    tabIndex={-1}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onUse}
  >
    <DocIcon name={icon} />
  </button>
);

const toolsOf = (bar: HTMLElement): HTMLButtonElement[] => [...bar.querySelectorAll<HTMLButtonElement>('.doc-tool')].filter((tool) => !tool.disabled);

const KEYS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = KEYS[event.key];
  if (step === undefined) return;
  const tools = toolsOf(event.currentTarget);
  const at = tools.findIndex((tool) => tool === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  tools[step(at, tools.length)]?.focus();
};

/** One of the tools takes the Tab key: the one used last, else the first that can be used. */
const stopAt = (bar: HTMLElement, wanted: EventTarget | null): void => {
  const tools = toolsOf(bar);
  const stop = tools.find((tool) => tool === wanted) ?? tools.find((tool) => tool.tabIndex === 0) ?? tools[0];
  for (const tool of bar.querySelectorAll<HTMLButtonElement>('.doc-tool')) tool.tabIndex = tool === stop ? 0 : -1;
};

/** What the buttons show, as one text: `bold undo style:bullets`. */
const factsOf = (editor: Editor): string => [
  ...MARKS.filter((mark) => editor.isActive(mark)),
  editor.can().undo() ? 'undo' : '',
  editor.can().redo() ? 'redo' : '',
  editor.isActive('sectionTitle') ? 'title' : '',
  `style:${blockStyleOf(editor)}`,
].join(' ');

export interface ToolbarProps {
  readonly editor: Editor;
  readonly onImage: () => void;
  readonly className?: string;
}

export const Toolbar = ({ editor, onImage, className = '' }: ToolbarProps) => {
  const { t } = useTranslation('document');
  const bar = useRef<HTMLDivElement>(null);
  const facts = new Set(useEditorFacts(editor, factsOf, '').split(' '));
  const inTitle = facts.has('title');
  useEffect(() => { if (bar.current !== null) stopAt(bar.current, null); });
  return (
    <div
      ref={bar}
      className={`doc-tools ${className}`}
      role="toolbar"
      aria-label={t('toolbar.label')}
      onFocus={(event) => stopAt(event.currentTarget, event.target)}
      onKeyDown={walk}
    >
      <div className="doc-tool-group">
        <Tool icon="undo" label={t('toolbar.undo')} disabled={!facts.has('undo')} onUse={() => editor.chain().focus().undo().run()} />
        <Tool icon="redo" label={t('toolbar.redo')} disabled={!facts.has('redo')} onUse={() => editor.chain().focus().redo().run()} />
      </div>
      <div className="doc-tool-group"><StyleTool editor={editor} disabled={inTitle} /></div>
      <div className="doc-tool-group">
        {MARKS.map((mark) => <Tool key={mark} icon={mark} label={t(`toolbar.${mark}`)} on={facts.has(mark)} disabled={inTitle} onUse={() => toggleTextMark(mark)(editor)} />)}
        <HighlightTool editor={editor} disabled={inTitle} />
      </div>
      <div className="doc-tool-group">
        {LISTS.map((list) => <Tool key={list} icon={list} label={t(`toolbar.${list}`)} on={facts.has(`style:${list}`)} disabled={inTitle} onUse={() => toggleBlock(list)(editor)} />)}
      </div>
      <div className="doc-tool-group">
        <TableTool editor={editor} disabled={inTitle} />
        <Tool icon="image" label={t('toolbar.image')} disabled={inTitle} onUse={onImage} />
        <LinkTool editor={editor} disabled={inTitle} />
        <InsertTool editor={editor} disabled={inTitle} onImage={onImage} />
      </div>
    </div>
  );
};
