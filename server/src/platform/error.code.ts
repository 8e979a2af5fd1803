/** The code that PostgreSQL or the system gave an error (`40P01`, `EEXIST`); empty when it has none. */
export const errorCode = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');
