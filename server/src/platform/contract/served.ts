// Which route a controller's method serves: written by @Serves, read by guard, interceptor and boot check.
import type { RouteSpec } from '@gongyan/shared/kit/route';

export const SERVED = 'gongyan:route';

export const servedRoute = (handler: object): RouteSpec | null => {
  const route: RouteSpec | undefined = Reflect.getMetadata(SERVED, handler);
  return route ?? null;
};
