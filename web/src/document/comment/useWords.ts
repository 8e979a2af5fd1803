// What somebody is writing, kept until the server has it: a refusal leaves the words where they are.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { useReaders } from './comment.queries';
import { mentionedIn } from './MentionField';

export interface Words {
  readonly text: string;
  readonly mentions: PersonId[];
}

export interface Writing {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly busy: boolean;
  /** Why the last attempt was refused, as a sentence. */
  readonly wrong: string | null;
  readonly send: () => void;
}

export const useWords = (documentId: DocumentId, begin: string, deed: (words: Words) => Promise<unknown>): Writing => {
  const { t } = useTranslation('comment');
  const [text, setText] = useState(begin);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const readers = useReaders(documentId, /[@＠]/.test(text)).data ?? [];
  const send = () => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    setWrong(null);
    deed({ text: text.trim(), mentions: mentionedIn(text, readers) })
      .then(() => setText(''))
      .catch((error: unknown) => setWrong(t('cannot', { why: sentenceOf(error) })))
      .finally(() => setBusy(false));
  };
  return { text, setText, busy, wrong, send };
};
