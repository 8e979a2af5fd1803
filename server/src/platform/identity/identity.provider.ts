// What the hub asks of a provider outside, whichever protocol it speaks. A provider answers who somebody is and nothing else: no right and
// no account comes from it.
import type { ProviderId } from '@gongyan/shared/kit/provider';

/** Made for one way there and back. Nonce and verifier stand nowhere but in the browser's own secret. */
export interface Errand {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
export interface Handed {
  readonly code: string;
  /** Which provider says that it answers (RFC 9207). */
  readonly iss: string | undefined;
}
export interface OutsideIdentity {
  /** Within it the subject names one person for good. */
  readonly issuer: string;
  readonly subject: string;
  /** By which he knows it again. */
  readonly label: string;
  /** When the provider vouches for it. */
  readonly staffNo: string | null;
  /** He proved some minutes ago at most that it is he, and the provider says so. */
  readonly fresh: boolean;
}

export interface IdentityProvider {
  readonly id: ProviderId;
  readonly name: string;
  /** Where the browser goes. Throws identity.down. */
  authorise(errand: Errand): Promise<string>;
  /** Throws identity.down, identity.refused. */
  exchange(errand: Errand, handed: Handed): Promise<OutsideIdentity>;
}
