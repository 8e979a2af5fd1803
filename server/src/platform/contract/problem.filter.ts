// Every refusal leaves in one shape, whoever made it: rule, guard, parser, unknown address, bug. What is not
// a Problem keeps its reasons to the log; the page gets a code and a number to quote.
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';
import type { Request, Response } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorCode } from '../error.code.js';
import { Log } from '../log.js';
import { Problem } from './problem.js';
import { aboutRequest } from './request.about.js';

const byStatus: Readonly<Record<number, readonly [ProblemCode, ProblemFacts?]>> = {
  400: ['request.invalid', { fields: 'request' }], 401: ['signIn.needed'], 403: ['request.notFound'], 404: ['request.notFound'], 405: ['request.notFound'],
  413: ['request.tooLarge', { maxKb: 64 }], 415: ['request.unsupported'], 429: ['request.tooMany', { seconds: 60 }], 503: ['server.busy'],
};

/** PostgreSQL is away, overfull, restarting or slower than the statement limit: the same call may work soon. */
const PASSING = /^(57014|57P0[123]|53300|53400|08\w{3}|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|EPIPE)$/;

/** What the caller is told about any error at all. */
export const problemOf = (error: unknown, requestId: string): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) {
    const [code, facts] = byStatus[error.getStatus()] ?? ['server.fault', { requestId }];
    return new Problem(code, facts);
  }
  const busy = PASSING.test(errorCode(error)) || (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message));
  return busy ? new Problem('server.busy') : new Problem('server.fault', { requestId });
};

/** Writes a refusal as the whole answer. */
export const sendProblem = (request: IncomingMessage, response: ServerResponse, problem: Problem): void => {
  const about = aboutRequest(request);
  about.refused = problem.code;
  const { requestId } = about;
  const { seconds } = problem.facts;
  if (problem.status === 429 && seconds !== undefined) response.setHeader('retry-after', String(seconds));
  if (problem.code === 'token.dead') response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  // An unread body is no reason to close: Node reads the rest away. Closed, whoever is still sending meets a broken connection instead of
  // this answer, and a proxy makes a 502 of it.
  response.setHeader('cache-control', 'no-store');
  response.writeHead(problem.status, { 'content-type': 'application/problem+json; charset=utf-8' }).end(JSON.stringify(problem.toBody(requestId)));
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const about = aboutRequest(request);
    const problem = problemOf(error, about.requestId);
    if (problem.status >= 500) this.log.fault(error, { requestId: about.requestId, route: about.route });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(request, response, problem);
  }
}
