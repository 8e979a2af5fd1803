// What the events beside an award say of it now.
import type { AwardEventRow } from './certificate.table.js';

export const toldOf = (events: readonly AwardEventRow[]): { readonly revoked: boolean; readonly copies: number } => ({
  revoked: events.some(({ kind }) => kind === 'revoked'), copies: Math.max(0, ...events.map(({ copy }) => copy ?? 0)),
});
