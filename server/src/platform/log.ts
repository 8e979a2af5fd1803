// Structured lines on standard output. Refuses personal data by its shape: callers give codes, routes, counts
// and numbers of requests; never names, texts, addresses or tokens. Error messages of the database are cut to
// their code, because they quote rows.
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

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
    this.out.error({ stack: typeof stack === 'string' ? stack : undefined }, message instanceof Error ? message.message : String(message));
  }
}

const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const database = 'code' in error && typeof error.code === 'string' && 'severity' in driverOf(error);
  const own = error.stack?.split('\n').slice(1).join('\n');
  return database ? { error: error.name, code: error.code, stack: own } : { error: `${error.name}: ${error.message.slice(0, 300)}`, stack: own };
};

const driverOf = (error: Error): object => ('driverError' in error && typeof error.driverError === 'object' && error.driverError !== null ? error.driverError : error);
