// Structured lines on standard output. Refuses personal data by its shape: callers give codes, routes, counts
// and numbers of requests; never names, texts, addresses or tokens. Error messages of the database are cut to
// their code, because they quote rows; of others what they quote is left out.
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { z } from 'zod';
import type { Config } from './config.js';
import { errorCode } from './error.code.js';

export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export class Log implements LoggerService {
  private readonly out: Logger;

  constructor(config: Pick<Config, 'logLevel'>) {
    this.out = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, facts: LogFacts = {}): void {
    this.out.info(facts, message);
  }

  /** Something unexpected: with its stack, for whoever runs the hub. */
  fault(error: unknown, facts: LogFacts = {}): void {
    this.out.error({ ...facts, ...describeError(error) }, 'fault');
  }

  // What Nest itself says while it starts.
  log(message: unknown): void {
    this.out.debug(String(message));
  }
  warn(message: unknown): void {
    this.out.warn(String(message));
  }
  error(message: unknown, stack?: unknown): void {
    const words = message instanceof Error ? message.message : String(message);
    this.out.error({ stack: typeof stack === 'string' ? frames(stack, words) : undefined }, harmless(words));
  }
}

/** Words in quotation marks, of Chinese, addresses of mail, long numbers and tokens: what a message may quote of somebody's. */
const QUOTED = /"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?/g;
const isSomebodys = (word: string): boolean => /[@\p{Script=Han}]|\d{6}/u.test(word) || /^[\w+/=.-]{24,}$/.test(word);
const harmless = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 2_000).replace(QUOTED, '…').split(' ').map((word) => (isSomebodys(word) ? '…' : word)).join(' ').slice(0, 300);

/** Of what did not fit a schema: where and how, in one line. */
const messageOf = (error: Error): string => (error instanceof z.ZodError ? error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ') : error.message);

/** Where it happened; a message of several lines stands before that. */
const frames = (stack: string, message: string): string => stack.slice(Math.max(0, stack.indexOf(message)) + message.length).split('\n').filter((line) => /^\s+at /.test(line)).join('\n');

/** What may be written down of an error: of what kind it is and where it happened, nothing that it quotes. */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = errorCode(error);
  const database = code !== '' && 'severity' in driverOf(error);
  return { error: database ? error.name : `${error.name}: ${harmless(messageOf(error))}`, ...(code === '' ? {} : { code }), stack: frames(error.stack ?? '', error.message) };
};

const driverOf = (error: Error): object => ('driverError' in error && typeof error.driverError === 'object' && error.driverError !== null ? error.driverError : error);
