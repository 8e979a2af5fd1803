// A longer text in a dialog, kept on this computer until the server has it: closing by mistake loses no word.
import { useState } from 'react';

const recall = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

const keep = (key: string, text: string): void => {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing: the text lives as long as the dialog.
  }
};

/** The text, and the way to change it; an empty one is forgotten. */
export const useKeptText = (key: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => recall(key));
  return [text, (next) => { setText(next); keep(key, next); }];
};
