// Reads one file of rows in a thread of its own, with little memory: a hostile or merely huge file then costs
// nobody's typing a moment.
import { parentPort, workerData } from 'node:worker_threads';
import { unpackZip, ZipRefusal, type ZipReason } from '../../files/zip.js';
import { readCsv } from './table.csv.js';
import { readSheets } from './table.sheet.js';
import { Unreadable, type Reason, type TableRow } from './table.unreadable.js';

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
const isOldExcel = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

const ZIP_REASONS: Readonly<Record<ZipReason, Reason>> = { broken: 'notAWorkbook', unsafe: 'notAWorkbook', encrypted: 'encrypted', tooLarge: 'tooLarge' };

/** Before any parser unpacks it. */
const demandHarmless = async (bytes: Buffer): Promise<void> => {
  await unpackZip(bytes, () => false).catch((error: unknown) => {
    throw error instanceof ZipRefusal ? new Unreadable(ZIP_REASONS[error.reason]) : error;
  });
};

const read = async (bytes: Buffer): Promise<TableRow[][]> => {
  // A protected XLSX lies in the container of the old format.
  if (isOldExcel(bytes)) throw new Unreadable('oldExcel');
  if (!isZip(bytes)) return [readCsv(bytes)];
  await demandHarmless(bytes);
  return readSheets(bytes);
};

const given: unknown = workerData;
if (!(given instanceof Uint8Array)) throw new Error('The table worker reads bytes');
read(Buffer.from(given.buffer, given.byteOffset, given.byteLength)).then(
  (tables) => parentPort?.postMessage({ tables }),
  (error: unknown) => parentPort?.postMessage({ reason: error instanceof Unreadable ? error.reason : 'notAWorkbook' }),
);
