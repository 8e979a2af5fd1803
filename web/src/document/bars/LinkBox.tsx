// The address of a link: typed or pasted, checked before it is set. Refuses what a browser would run.
import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeLink, setLink, tidyLink } from '../editor.actions';
import { Floating, type Box } from './Floating';

const selectionBox = (editor: Editor): Box => {
  const { from, to } = editor.state.selection;
  const [start, end] = [editor.view.coordsAtPos(from), editor.view.coordsAtPos(to)];
  return { left: start.left, right: end.right, top: start.top, bottom: Math.max(start.bottom, end.bottom) };
};

const hrefNow = (editor: Editor): string => {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' ? href : '';
};

export const LinkBox = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const { t } = useTranslation('document');
  const [had] = useState(() => hrefNow(editor));
  const [typed, setTyped] = useState(had);
  const [bad, setBad] = useState(false);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = tidyLink(typed);
    if (href === null) return setBad(true);
    onClose();
    setLink(editor, href);
  };
  return (
    <Floating at={() => selectionBox(editor)} onClose={onClose} className="doc-link-box">
      <form onSubmit={apply}>
        <input
          className="doc-field" value={typed} placeholder={t('link.placeholder')} aria-label={t('link.address')} aria-invalid={bad} autoFocus inputMode="url"
          onChange={(event) => { setTyped(event.target.value); setBad(false); }}
        />
        <button type="submit" className="doc-button is-primary">{t('link.apply')}</button>
        {had !== '' && <button type="button" className="doc-button" onClick={() => { onClose(); removeLink(editor); }}>{t('link.remove')}</button>}
        {bad && <p className="doc-field-note" role="alert">{t('link.bad')}</p>}
      </form>
    </Floating>
  );
};
