// Beside the text of a case: what may say who the child is, and what to write instead. Asks; decides nothing.
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FoundPrivate } from './privacy.places';
import './privacy.css';

interface PrivateListProps {
  readonly editor: Editor | null;
  readonly found: readonly FoundPrivate[];
  readonly mayWrite: boolean;
}

const goTo = (editor: Editor, { from, to }: FoundPrivate): void => void editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();

/** Only words that still stand there are replaced. */
const replace = (editor: Editor, { from, to, words, suggestion }: FoundPrivate): void => {
  if (editor.state.doc.textBetween(from, to) === words) editor.chain().focus().insertContentAt({ from, to }, suggestion).run();
};

export const PrivateList = ({ editor, found, mayWrite }: PrivateListProps) => {
  const { t } = useTranslation('privacy');
  if (editor === null) return null;
  if (found.length === 0) return <p className="small soft" role="status">{t('clean')}</p>;
  return (
    <>
      <p className="note warning" role="status">{t('found', { n: found.length })}</p>
      <ul className="private-list">
        {found.map((one) => (
          <li key={`${one.from} ${one.words}`}>
            <button type="button" className="private-words" onClick={() => goTo(editor, one)}><span className="badge warning">{t(`kind.${one.kind}`)}</span><span className="cut">{one.words}</span></button>
            <p className="small soft">{t(`advice.${one.kind}`)}</p>
            {mayWrite && <Button size="small" onClick={() => replace(editor, one)}>{t('replace', { words: one.suggestion })}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
};
