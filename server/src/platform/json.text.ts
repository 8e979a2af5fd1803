// Text of others that should be JSON. Whether it says what it should is for the schema that reads it next.

/** Null when it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
