// One text for one value: keys sorted, no spaces, as RFC 8785 writes JSON. What is signed is this text, so that neither a database nor a
// transport can change a signature by changing an order. Refuses what has no one way to be written.

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => Object.prototype.toString.call(value) === '[object Object]';

/** Throws for fractions, lone surrogates and anything that is not plain JSON: a programmer's mistake. */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('Only whole numbers are signed');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') {
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) throw new Error('Half a letter cannot be signed');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  throw new Error(`A ${typeof value} cannot be signed`);
};
