// A table of verdicts as it is read: a line for each route and topic, a column for each reader.
import { READERS } from '../world/world.js';

export const COLUMNS = [...Object.keys(READERS), '_'];

/** Refuses other columns than the readers, and a line that is said twice. */
export const linesOf = (table: string): Map<string, string> => {
  const [head = '', ...rows] = table.trim().split('\n');
  if (head.trim().split(/\s+/).join() !== COLUMNS.join()) throw new Error(`The columns are the readers: ${head}`);
  const lines = new Map<string, string>();
  for (const row of rows) {
    const [name = '', ...verdicts] = row.trim().split(/\s+/);
    if (lines.has(name) || verdicts.length !== COLUMNS.length) throw new Error(`A line is said once and for every reader: ${row}`);
    lines.set(name, verdicts.join(''));
  }
  return lines;
};
