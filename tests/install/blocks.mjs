// The commands of docs/install.md as data: on which machines each block is run, in what order, and what is carried from one to another.
// A block of commands without a name is for one machine; what is carried is run nowhere. Refuses nothing: what stands in them is judged by tests/infra/guide.test.ts.

/** @param {string} guide @returns {{ line: number, kind: string, hosts: string[], text: string }[]} */
export const blocksOf = (guide) =>
  [...guide.matchAll(/^```(sh|copy)(?: ([\w -]+))?\n([^]*?)^```$/gm)].map((match) => ({
    line: guide.slice(0, match.index).split('\n').length, kind: match[1] ?? '', hosts: match[1] === 'copy' ? [] : (match[2] ?? 'one').split(' '), text: match[3] ?? '',
  }));

/** `db-a:/etc/x db-b:/etc/x`, a line each. @param {string} text @returns {{ host: string, file: string }[][]} */
export const carriedIn = (text) =>
  text.split('\n').filter((line) => line !== '').map((line) => line.split(' ').map((word) => ({ host: word.split(':')[0] ?? '', file: word.split(':')[1] ?? '' })));
