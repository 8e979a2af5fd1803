// The providers outside through which somebody may sign in, by the operator's choice.
import { z } from 'zod';

export const ProviderId = z.enum(['oidc', 'dingtalk', 'wecom']);
export type ProviderId = z.output<typeof ProviderId>;
/** A way in that the operator has set up. Its name is his own for a provider of OpenID Connect, else empty. */
export const SignInWay = z.object({ provider: ProviderId, name: z.string() });
export type SignInWay = z.output<typeof SignInWay>;
