// What rooms, their parts and the bounds of a field are called in the reader's tongue. A part without a word is called by its key.
import { useTranslation } from 'react-i18next';
import type { Bound } from './schema.rows';
import { zh } from './api.zh';

const isKey = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> => Object.hasOwn(words, key);

export const useRoomWord = () => {
  const { t } = useTranslation('api');
  return (room: string): string => (isKey(zh.room, room) ? t(`room.${room}`) : room);
};

export const usePartWord = () => {
  const { t } = useTranslation('api');
  return (part: string): string => (isKey(zh.part, part) ? t(`part.${part}`) : part);
};

export const useBoundWord = () => {
  const { t } = useTranslation('api');
  return (bound: Bound): string => {
    if (bound.kind === 'oneOf') return bound.values.join(' | ');
    if (bound.kind === 'pattern') return bound.pattern;
    const { kind, from, to } = bound;
    const range = from === null ? t('bound.upTo', { to: to ?? 0 }) : to === null ? t('bound.atLeast', { from }) : from === to ? String(from) : `${String(from)}–${String(to)}`;
    return t(`bound.${kind}`, { range });
  };
};
