// What server and keeper tell each other over their private channel. Refuses anything else that turns up on it.

export interface KeeperOrder {
  dataDir: string;
  /** null: any free one. */
  port: number | null;
  settings: Record<string, string>;
}

export type FromKeeper =
  | { kind: 'running'; url: string; port: number; pid: number }
  | { kind: 'down'; reason: string }
  | { kind: 'log'; line: string }
  | { kind: 'refused'; message: string };

export const stopWord = 'stop';

const kinds = new Set(['running', 'down', 'log', 'refused']);

export function isFromKeeper(message: unknown): message is FromKeeper {
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.has(String(message.kind));
}

export function tellServer(message: FromKeeper): void {
  // The server may be gone at any moment; then nobody is left to tell, and the disconnect ends the keeper.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
