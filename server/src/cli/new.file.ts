// A file that a command leaves behind, for its owner alone. Never writes over one.
import { writeFileSync } from 'node:fs';
import { errorCode } from '../platform/error.code.js';
import { Refusal } from './command.js';

/** Throws Refusal, in words, when the file is there already or cannot be written. */
export const writeNewFile = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new Refusal(`${file} 已经存在，没有改动它：请换一个文件名。The file exists and was left as it is: name another.`);
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EACCES') throw new Refusal(`写不了 ${file}，请检查路径和权限。The file cannot be written: check path and rights.`);
    throw error;
  }
};
