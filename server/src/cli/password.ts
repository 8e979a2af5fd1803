// Asks for a password at the terminal without showing it, or reads one line when input is piped. Refuses an
// empty one.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from './command.js';

/** From GONGYAN_ADMIN_PASSWORD, or asked for; never from the arguments, which every user of the machine could read in the process list. */
export const askPassword = async (): Promise<string> => {
  const given = process.env['GONGYAN_ADMIN_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  const terminal = process.stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (terminal) process.stderr.write('请输入密码 Password: ');
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  try {
    const password = terminal ? await lines.question('') : ((await lines[Symbol.asyncIterator]().next()).value ?? '');
    if (terminal) process.stderr.write('\n');
    if (password === '') throw new Refusal('没有输入密码。No password was given.');
    return password;
  } finally {
    lines.close();
  }
};
