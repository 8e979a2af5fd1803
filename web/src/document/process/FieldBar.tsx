// On a phone there is no Tab key: a bar above the tools names the field and leads to the one before and after.
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { DocIcon } from '../bars/DocIcon';
import { useEditorFacts } from '../paper/useEditorFacts';
import { goToField } from './process.commands';
import { useField } from './useField';

/** A word that is still being composed is finished first, in its own field. */
const go = (editor: Editor, by: -1 | 1): void => {
  const { view } = editor;
  if (view.composing) view.dom.blur();
  goToField(by)(view.state, view.dispatch);
  view.focus();
};

const Step = ({ editor, by }: { editor: Editor; by: -1 | 1 }) => {
  const { t } = useTranslation('document');
  const possible = useEditorFacts(editor, ({ state }) => goToField(by)(state), false);
  return (
    // The keyboard stays open: the text keeps the focus.
    <button type="button" className={`doc-tool doc-field-step${by === -1 ? ' is-back' : ''}`} disabled={!possible} aria-label={t(by === -1 ? 'process.fieldBefore' : 'process.fieldAfter')} onMouseDown={(event) => event.preventDefault()} onClick={() => go(editor, by)}>
      <DocIcon name="next" />
    </button>
  );
};

export const FieldBar = ({ editor }: { editor: Editor }) => {
  const field = useField(editor);
  if (field === '') return null;
  return (
    <div className="doc-field-bar">
      <Step editor={editor} by={-1} />
      <span aria-hidden="true">{field}</span>
      <Step editor={editor} by={1} />
    </div>
  );
};
