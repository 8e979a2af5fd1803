// What can be done with the chosen picture: width, a description for those who cannot see it, removal.
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocIcon } from '../bars/DocIcon';
import { Floating, type Box } from '../bars/Floating';
import { PICTURE_WIDTHS } from '../nodes/picture';
import { useEditorFacts } from '../paper/useEditorFacts';

/** Position of the chosen picture, -1 when none is. */
const chosenAt = (editor: Editor): number => {
  const { selection } = editor.state;
  return editor.isEditable && selection instanceof NodeSelection && selection.node.type.name === 'image' ? selection.from : -1;
};

const boxOf = (editor: Editor, pos: number): Box | null => {
  const dom = pos === -1 ? null : editor.view.nodeDOM(pos);
  return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
};

const Description = ({ editor, alt }: { editor: Editor; alt: string }) => {
  const { t } = useTranslation('document');
  const [typed, setTyped] = useState(alt);
  const keep = () => typed.trim() !== alt && editor.commands.updateAttributes('image', { alt: typed.trim().slice(0, 200) });
  return (
    <input
      className="doc-field" value={typed} placeholder={t('picture.altHint')} aria-label={t('picture.alt')}
      onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
    />
  );
};

export const PictureBox = ({ editor }: { editor: Editor }) => {
  const { t } = useTranslation('document');
  const pos = useEditorFacts(editor, chosenAt, -1);
  const width = useEditorFacts(editor, (asked) => Number(asked.getAttributes('image')['width'] ?? 100), 100);
  if (pos === -1) return null;
  const alt: unknown = editor.state.doc.nodeAt(pos)?.attrs['alt'];
  return (
    <Floating at={() => boxOf(editor, pos)} onClose={() => undefined} className="doc-picture-box">
      <div className="doc-modes" role="radiogroup" aria-label={t('picture.label')}>
        {PICTURE_WIDTHS.map((percent) => (
          <button key={percent} type="button" role="radio" aria-checked={percent === width} aria-label={t('picture.width', { percent })} className="doc-mode" onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus().updateAttributes('image', { width: percent }).run()}>
            {percent}%
          </button>
        ))}
      </div>
      <Description key={pos} editor={editor} alt={typeof alt === 'string' ? alt : ''} />
      <button type="button" className="doc-tool" aria-label={t('picture.delete')} title={t('picture.delete')} onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus().deleteSelection().run()}>
        <DocIcon name="remove" />
      </button>
    </Floating>
  );
};
