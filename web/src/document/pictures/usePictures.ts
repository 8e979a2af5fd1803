// Pictures on their way: checked here first, shown while they travel, put into the text when the server has
// them. The place is remembered as a place in the shared document: colleagues go on writing meanwhile.
import type { Editor } from '@tiptap/core';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { insertPicture } from '../editor.actions';
import type { TakeFiles } from './picture.files';

/** Sends one picture to the server. `onProgress` may be told how much is done, 0 to 1. */
export type UploadImage = (file: File, onProgress?: (fraction: number) => void) => Promise<{ readonly src: string }>;

export interface Upload {
  readonly id: number;
  readonly name: string;
  /** Null while nobody knows how much is done. */
  readonly fraction: number | null;
  /** Why it failed, in words. */
  readonly error: string | null;
}

const LARGEST = 12 * 1024 * 1024;
const KINDS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
let last = 0;

/** A place that moves with the text, whoever writes. */
const remember = (editor: Editor, pos: number): (() => number) => {
  const before = ySyncPluginKey.getState(editor.state);
  const place: unknown = absolutePositionToRelativePosition(pos, before.type, before.binding.mapping);
  return () => {
    const now = ySyncPluginKey.getState(editor.state);
    return relativePositionToAbsolutePosition(now.doc, now.type, place, now.binding.mapping) ?? editor.state.selection.to;
  };
};

export const usePictures = (upload: UploadImage) => {
  const { t } = useTranslation('document');
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = useCallback((id: number, next: Partial<Upload> | null) =>
    setUploads((now) => (next === null ? now.filter((one) => one.id !== id) : now.map((one) => (one.id === id ? { ...one, ...next } : one)))), []);
  const refusal = (file: File): string | null => {
    if (!KINDS.has(file.type)) return t('picture.notImage');
    return file.size > LARGEST ? t('picture.tooLarge') : null;
  };
  const send = async (editor: Editor, file: File, place: () => number): Promise<void> => {
    const id = ++last;
    setUploads((now) => [...now, { id, name: file.name, fraction: null, error: null }]);
    try {
      const why = refusal(file);
      if (why !== null) return change(id, { error: why });
      const { src } = await upload(file, (fraction) => change(id, { fraction }));
      if (!editor.isDestroyed) insertPicture(editor, src, place());
      change(id, null);
    } catch (error) {
      change(id, { error: sentenceOf(error) });
    }
  };
  const take = (editor: Editor | null): TakeFiles => (files, pos) => {
    if (editor === null) return;
    const place = remember(editor, pos);
    for (const file of files) void send(editor, file, place);
  };
  return { uploads, take, dismiss: (id: number) => change(id, null) };
};
