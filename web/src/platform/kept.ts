// What a page keeps on this device until the server has it, read back by its schema: whatever else lies there is forgotten.
import type { z } from 'zod';

export const recall = <S extends z.ZodType>(key: string, schema: S): z.output<S> | null => {
  try {
    const text = localStorage.getItem(key);
    const read = text === null ? null : schema.safeParse(JSON.parse(text));
    return read?.success === true ? read.data : null;
  } catch {
    return null;
  }
};

/** Null: nothing is unsent. False when this browser keeps nothing, which people must be told. */
export const keep = (key: string, value: unknown): boolean => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};
