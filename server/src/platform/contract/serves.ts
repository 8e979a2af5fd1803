// `@Serves(route)` on a controller's method: the only way to serve HTTP here. A method whose input or reply
// does not fit the route does not compile (TS1241 or TS2345 at the decorator). Parameters come in any order.
import { applyDecorators, createParamDecorator, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import type { Input, Method, Reply, RouteSpec } from '@gongyan/shared/kit/route';
import type { Request, Response } from 'express';
import type { Actor } from './actor.js';
import { ContractInterceptor } from './contract.interceptor.js';
import type { Download, Uploaded } from './file.js';
import { Problem } from './problem.js';
import { aboutRequest } from './request.about.js';
import { SERVED } from './served.js';
import { Visit } from './visit.js';

export type { Actor } from './actor.js';
export type { Download, Uploaded } from './file.js';

type Replies<R extends RouteSpec> = [Reply<R>] extends [Uint8Array] ? Download : Reply<R>;
type Accepts<Parameter, R extends RouteSpec> = [Input<R>] extends [Parameter]
  ? true
  : [Actor] extends [Parameter] ? true : [Uploaded] extends [Parameter] ? true : [Visit] extends [Parameter] ? true : false;
type Fits<Parameters, R extends RouteSpec> = Parameters extends readonly [infer First, ...infer Rest]
  ? Accepts<First, R> extends true ? Fits<Rest, R> : false
  : true;

const verbs: Readonly<Record<Method, (path: string) => MethodDecorator>> = { GET: Get, POST: Post, PATCH: Patch, PUT: Put, DELETE: Delete };

export const Serves = <R extends RouteSpec>(route: R) =>
  <Handler extends (...args: never[]) => Replies<R> | Promise<Replies<R>>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Handler> &
      (Fits<Parameters<Handler>, R> extends true ? unknown : { readonly aParameterDoesNotFitTheRoute: never }),
  ): void => {
    applyDecorators(verbs[route.method](route.path), HttpCode(200), SetMetadata(SERVED, route), UseInterceptors(ContractInterceptor))(target, key, descriptor);
  };

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The decoded input of the route: `@In() { params, query, body }: Input<typeof route>`. */
export const In = createParamDecorator((_: undefined, context: ExecutionContext): unknown => aboutRequest(requestOf(context)).input);

/** The person asking. On an `anyone` route without a session: refused with signIn.needed. */
export const Who = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  const { actor } = aboutRequest(requestOf(context));
  if (actor === null) throw new Problem('signIn.needed');
  return actor;
});

/** The file of an upload route: `@Upload() file: Uploaded`. */
export const Upload = createParamDecorator((_: undefined, context: ExecutionContext): Uploaded => {
  const { upload } = aboutRequest(requestOf(context));
  if (upload === null) throw new Problem('request.invalid', { fields: 'file' });
  return upload;
});

/** The browser at the door, for the routes that begin or end a session. */
export const Door = createParamDecorator((_: undefined, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  return new Visit(http.getRequest<Request>(), http.getResponse<Response>());
});
