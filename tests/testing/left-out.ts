// A test that needs a tool which a machine may not have. Refuses to pass silently: what was left out, and how to get it, is said aloud,
// and jest counts the test as left out.

/** Null: it is there. */
export const testWith = (missing: string | null): jest.It => {
  if (missing === null) return test;
  process.stdout.write(`\n*** LEFT OUT 未运行: ${missing} ***\n\n`);
  return Reflect.get(test, 'skip') as jest.It;
};
