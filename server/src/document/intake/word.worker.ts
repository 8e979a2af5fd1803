// The thread in which a Word file is read: it has little memory and nothing that a hostile file could reach.
import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from './word.reader.js';
import { WordRefusal } from './word.refusal.js';

const given: unknown = workerData;
if (!(given instanceof Uint8Array)) throw new Error('The reader of Word files reads bytes');
readWord(Buffer.from(given.buffer, given.byteOffset, given.byteLength)).then(
  (read) => parentPort?.postMessage(read),
  // Whatever else the reader says against a file: it is not sound.
  (error: unknown) => parentPort?.postMessage({ reason: error instanceof WordRefusal ? error.reason : 'notWord' }),
);
