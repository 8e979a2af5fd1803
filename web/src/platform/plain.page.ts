// For pages that stand alone, opened by strangers on any phone: elements by hand, words filled with facts, and answers of the server checked by
// hand. Carries no library.

export type Child = Node | string | null;
export const make = (tag: string, className: string, ...children: Child[]): HTMLElement => {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children.filter((child) => child !== null));
  return element;
};

export const fill = (text: string, facts: Readonly<Record<string, string | number>>): string => text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(facts[key] ?? ''));

type Is<Value> = (value: unknown) => value is Value;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
export const orNull = <Value>(is: Is<Value>): Is<Value | null> => (value): value is Value | null => value === null || is(value);
export const isOneOf = <const Value extends string>(...values: readonly Value[]): Is<Value> => (value): value is Value => values.some((one) => one === value);
export const isList = <Value>(is: Is<Value>): Is<Value[]> => (value): value is Value[] => Array.isArray(value) && value.every(is);
export const isMade = <Made extends object>(parts: { readonly [Key in keyof Made]: Is<Made[Key]> }): Is<Made> => (value): value is Made =>
  typeof value === 'object' && value !== null && Object.entries<Is<unknown>>(parts).every(([key, is]) => is(Reflect.get(value, key)));

export type Found<Value> = { readonly kind: 'found'; readonly value: Value } | { readonly kind: 'none' | 'slow' | 'offline' };

/** Asks as nobody, and keeps nothing. */
export const askPlainly = async <Value>(address: string, is: Is<Value>): Promise<Found<Value>> => {
  try {
    const response = await fetch(address, { credentials: 'omit', cache: 'no-store' });
    if (response.status === 404 || response.status === 400) return { kind: 'none' };
    if (response.status === 429) return { kind: 'slow' };
    const body: unknown = await response.json();
    return response.ok && is(body) ? { kind: 'found', value: body } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  }
};
