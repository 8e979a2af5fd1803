// Reads the body of a request after the guards have let it in. Refuses what is not UTF-8 JSON, compressed
// bodies (a bomb needs no unpacking then) and more bytes than the route allows.
import type { IncomingMessage } from 'node:http';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Uploaded } from './file.js';
import { Problem } from './problem.js';

/** Of a JSON body whose route says nothing else. */
export const DEFAULT_BYTES = 64 * 1024;

export const isJson = (request: IncomingMessage): boolean => /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers['content-type'] ?? '');
export const isMultipart = (request: IncomingMessage): boolean => /^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '');

export const readJson = async (request: IncomingMessage, route: RouteSpec): Promise<unknown> => {
  if (!isJson(request) || request.headers['content-encoding'] !== undefined) throw new Problem('request.unsupported');
  const text = await readText(request, route.bodyBytes ?? DEFAULT_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('request.invalid', { fields: 'body' });
  }
};

const readText = (request: IncomingMessage, maxBytes: number): Promise<string> =>
  new Promise((done, fail) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > maxBytes) {
        request.removeAllListeners('data').resume();
        fail(new Problem('request.tooLarge', { maxKb: Math.floor(maxBytes / 1024) }));
      } else parts.push(part);
    });
    request.on('end', () => done(Buffer.concat(parts).toString('utf8')));
    request.on('error', fail);
    request.on('aborted', () => fail(new Problem('request.invalid', { fields: 'body' })));
  });

/** The one file of an upload route, or null when the form has none. */
export const readUpload = async (request: Request, response: Response, upload: NonNullable<RouteSpec['upload']>): Promise<Uploaded | null> => {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: upload.maxBytes, files: 1, fields: 8, fieldSize: 4_096, parts: 9, headerPairs: 40 },
    defParamCharset: 'utf8',
  }).single(upload.field);
  await new Promise<void>((done, fail) => {
    receive(request, response, (error: unknown) => (error === undefined || error === null ? done() : fail(asProblem(error, upload.maxBytes))));
  });
  const { file } = request;
  return file === undefined ? null : { bytes: file.buffer, fileName: plainName(file.originalname), mime: file.mimetype };
};

const asProblem = (error: unknown, maxBytes: number): unknown => {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return new Problem('request.tooLarge', { maxKb: Math.floor(maxBytes / 1024) });
  // Everything else that multer and busboy complain about is a form that was not made by our page.
  return new Problem('request.invalid', { fields: 'file' });
};

/** The last part of whatever path a browser sent, without control characters. */
const plainName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(0, 120) || 'file';
