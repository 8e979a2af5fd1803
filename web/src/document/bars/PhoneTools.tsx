// The tools on a phone: one row just above the keyboard, while somebody writes. Gone otherwise, so that it
// covers neither the text nor the tabs of the page.
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useKeyboardHeight } from '../paper/usePhone';
import { FieldBar } from '../process/FieldBar';
import { Toolbar } from './Toolbar';

const LEAVE_AFTER_MS = 200;

/** Writing goes on while a tool or its menu has the focus. */
const useWriting = (editor: Editor): boolean => {
  const [writing, setWriting] = useState(editor.isFocused);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stay = () => {
      if (timer !== null) clearTimeout(timer);
      setWriting(true);
    };
    const leave = () => {
      timer = setTimeout(() => {
        if (document.activeElement?.closest('.doc-phone-tools, .doc-tools, .doc-float') === null) setWriting(false);
      }, LEAVE_AFTER_MS);
    };
    editor.on('focus', stay);
    editor.on('blur', leave);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('focus', stay);
      editor.off('blur', leave);
    };
  }, [editor]);
  return writing;
};

export const PhoneTools = ({ editor, onImage }: { editor: Editor; onImage: () => void }) => {
  const covered = useKeyboardHeight();
  if (!useWriting(editor)) return null;
  return createPortal((
    <div className="doc-phone-tools" style={{ bottom: covered }}>
      <FieldBar editor={editor} />
      <Toolbar editor={editor} onImage={onImage} />
    </div>
  ), document.body);
};
