// The first step of every HTTP request: a number, the headers, one line in the log, and the page itself when
// that is what was asked for. The rest goes on to the routes.
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.js';
import { outerOf } from '../contract/outer.js';
import { Problem } from '../contract/problem.js';
import { sendProblem } from '../contract/problem.filter.js';
import { greetRequest } from '../contract/request.about.js';
import { isAtRoot } from '../health.routes.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics/metrics.js';
import { setHeaders } from './headers.js';
import { Pages } from './pages.js';

/** Everything else would meet the framework's own page of refusal. */
const isRoute = (path: string): boolean => path.startsWith('/api/') || isAtRoot(path);

/** As nginx writes it, of whoever was gone before there was an answer. */
const HUNG_UP = 499;

export const frontOf = (config: Config, log: Log, metrics: Metrics) => {
  const pages = new Pages(config);
  return (request: Request, response: Response, next: NextFunction): void => {
    const about = greetRequest(request, outerOf(request, config));
    response.setHeader('x-request-id', about.requestId);
    setHeaders(request, response, about.outer);
    if (pages.answer(request, response)) return;
    if (!isRoute(request.path)) return sendProblem(request, response, new Problem('request.notFound'));
    // Not `finish`: who hangs up before the last byte has left has asked too.
    response.on('close', () => {
      const ms = performance.now() - about.startedAt;
      const status = response.headersSent ? response.statusCode : HUNG_UP;
      metrics.answers.add(`${status.toString()[0] ?? ''}xx`);
      metrics.answerSeconds.observe(ms / 1_000);
      // The number of a person and the code of a refusal: enough to find out later what somebody tried, and nothing that tells who he is.
      log.info('request', { requestId: about.requestId, route: about.route, status, code: about.refused, who: about.entered ?? about.actor?.personId ?? null, ms: Math.round(ms) });
    });
    next();
  };
};
