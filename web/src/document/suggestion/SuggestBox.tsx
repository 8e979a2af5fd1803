// The small box in which other words are written: below the words they are for, in a field of its own, so that an input
// method is never disturbed and the text itself stays as it is. What is written when one goes on is sent, not lost.
import { REASON_LENGTH, REPLACEMENT_LENGTH } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Floating, type Box } from '../bars/Floating';
import { replacementOf, widened, walkCaret, type SuggestDraft } from './suggest.draft';
import { targetOf } from './suggestion.places';
import type { SendSuggestion } from './useSend';

interface SuggestBoxProps {
  readonly editor: Editor;
  readonly draft: SuggestDraft;
  readonly send: SendSuggestion;
  readonly onDraft: (draft: SuggestDraft | null) => void;
  /** The server has it; another may have been begun meanwhile. */
  readonly onSent: (draft: SuggestDraft) => void;
  /** The caret was walked with the keys. */
  readonly onWalk: () => void;
}

const boxOf = (editor: Editor): Box | null => {
  const target = targetOf(editor);
  if (editor.isDestroyed || target === null || target.to > editor.state.doc.content.size) return null;
  const [first, last] = [editor.view.coordsAtPos(target.from), editor.view.coordsAtPos(target.to)];
  return { left: Math.min(first.left, last.left), right: last.right, top: first.top, bottom: last.bottom };
};

const composing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229;

/** Keys of a field in which nothing has been written yet; true when one was understood. */
const onQuietKey = (event: KeyboardEvent, { editor, draft, onDraft, onWalk }: SuggestBoxProps): boolean => {
  const fresh = draft.id === null && draft.removed === '';
  if (!fresh && !(draft.id === null && event.shiftKey)) return false;
  if (walkCaret(editor, event.key, event.shiftKey)) return onWalk(), true;
  const by = event.key === 'Backspace' ? -1 : event.key === 'Delete' ? 1 : null;
  if (by === null) return false;
  const wide = widened(editor, targetOf(editor) ?? draft.at, by);
  if (typeof wide !== 'string') onDraft(wide);
  return true;
};

/** A field emptied by Backspace takes one character more with each further stroke. */
const onMore = (event: KeyboardEvent, { editor, draft, onDraft }: SuggestBoxProps): boolean => {
  const by = event.key === 'Backspace' ? -1 : event.key === 'Delete' ? 1 : null;
  if (by === null || draft.id !== null || draft.text !== '') return false;
  const wide = widened(editor, targetOf(editor) ?? draft.at, by);
  if (typeof wide !== 'string') onDraft(wide);
  return true;
};

export const SuggestBox = (props: SuggestBoxProps) => {
  const { editor, draft, send, onDraft, onSent } = props;
  const { t } = useTranslation('suggestion');
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft.text);
  const [reason, setReason] = useState(draft.reason);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = replacementOf(draft, text) !== replacementOf(draft, draft.id === null ? draft.removed : draft.text) || (draft.id !== null && reason !== draft.reason);
  useEffect(() => {
    setText(draft.text);
    setReason(draft.reason);
    setWrong(null);
    setBusy(false);
    field.current?.focus();
    if (draft.id === null) field.current?.select();
  }, [draft]);
  const submit = () => {
    if (!changed || busy) return;
    setBusy(true);
    send(draft, { text, reason }).then(() => onSent(draft), (error: unknown) => setWrong(t('cannot', { why: send.why(error) }))).finally(() => setBusy(false));
  };
  const leave = () => {
    if (busy) return;
    onDraft(null);
    if (changed) send.later(draft, { text, reason });
  };
  const onKey = (event: KeyboardEvent) => {
    if (composing(event)) return;
    const quiet = text === draft.text && !busy && onQuietKey(event, props);
    if (quiet || (text === '' && onMore(event, props))) event.preventDefault();
    else if (event.key === 'Enter') event.preventDefault(), submit();
    else if (event.key === 'Escape') event.stopPropagation(), event.nativeEvent.stopImmediatePropagation(), onDraft(null);
  };
  const kind = draft.id !== null ? 'revise' : draft.removed === '' ? 'insert' : 'change';
  return (
    <Floating at={() => boxOf(editor)} onClose={leave} className="suggest-box">
      <section aria-label={t(`box.${kind}`)} onKeyDown={onKey}>
        <p className="suggest-title"><span className="strong">{t(`box.${kind}`)}</span><span className="small soft suggest-keys">{t('keys')}</span></p>
        {draft.removed !== '' && <p className="suggest-old"><del>{draft.removed}</del></p>}
        <textarea
          ref={field} rows={1} className="suggest-field" value={text} maxLength={REPLACEMENT_LENGTH} aria-label={t('words')} placeholder={t(`wordsHint.${draft.removed === '' ? 'insert' : 'change'}`)}
          onChange={(event) => setText(event.target.value.replace(/[\r\n\u2028\u2029]+/g, ' '))}
        />
        {(changed || draft.id !== null) && <input className="suggest-reason" value={reason} maxLength={REASON_LENGTH} aria-label={t('reason')} placeholder={t('reason')} onChange={(event) => setReason(event.target.value)} />}
        {wrong !== null && <p className="doc-field-note" role="alert">{wrong}</p>}
        <div className="comment-foot">
          <button type="button" className="doc-button" onClick={() => onDraft(null)}>{t('cancel')}</button>
          <button type="button" className="doc-button is-primary" disabled={!changed || busy} onClick={submit}>{t(draft.id !== null ? 'save' : text === '' && draft.removed !== '' ? 'sendRemove' : 'send')}</button>
        </div>
      </section>
    </Floating>
  );
};
