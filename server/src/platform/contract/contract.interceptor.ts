// Decodes what a route receives and encodes what it answers, with the route's own schemas: unknown columns
// never leave, unknown types never enter. Runs after the guards, so strangers' bodies are not even read.
import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { withToken } from '../audit/token.at.hand.js';
import { readJson, readUpload } from './body.js';
import type { Download } from './file.js';
import { invalid } from './invalid.js';
import { aboutRequest } from './request.about.js';
import { servedRoute } from './served.js';

export class ContractInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const route = servedRoute(context.getHandler());
    if (route === null) throw new Error('A handler without a route');
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    await decodeRequest(route, request, response);
    const reply = withToken(aboutRequest(request).actor?.token, () => next.handle());
    return reply.pipe(map((said: unknown) => (route.download === true ? sendFile(said, response) : encodeReply(route, said, response))));
  }
}

const decodeRequest = async (route: RouteSpec, request: Request, response: Response): Promise<void> => {
  const about = aboutRequest(request);
  const params = part(route.params, request.params, 'params');
  const query = part(route.query, request.query, 'query');
  if (route.upload !== undefined) about.upload = await readUpload(request, response, route.upload);
  const body = route.body === undefined ? undefined : part(route.body, await readJson(request, route), 'body');
  about.input = { params, query, body };
};

const part = (schema: z.ZodType | undefined, value: unknown, name: string): unknown => {
  if (schema === undefined) return {};
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error, name);
  return parsed.data;
};

const encodeReply = (route: RouteSpec, reply: unknown, response: Response): unknown => {
  response.setHeader('cache-control', 'no-store');
  return z.encode(route.reply, reply);
};

const isDownload = (reply: unknown): reply is Download =>
  typeof reply === 'object' && reply !== null && 'bytes' in reply && reply.bytes instanceof Uint8Array;

const sendFile = (reply: unknown, response: Response): StreamableFile => {
  if (!isDownload(reply)) throw new Error('A download route answered something else');
  const picture = reply.mime === 'image/webp';
  response.setHeader('cache-control', reply.cache === 'immutable' ? 'private, max-age=31536000, immutable' : 'private, no-store');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('x-content-type-options', 'nosniff');
  return new StreamableFile(reply.bytes, {
    type: reply.mime,
    length: reply.bytes.length,
    disposition: `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(reply.fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  });
};
