// The check-in page's way to the server. Small on purpose: a phone in a crowded hall loads it in a second. What the server
// answers is looked at before it is believed. Refuses nothing by itself.

export interface Doorplate {
  readonly theme: string;
  readonly group: string;
  readonly place: string;
  readonly startsAt: string;
  readonly opensAt: string;
  readonly now: string;
}
export interface Ticket {
  readonly ticket: string;
  readonly kind: 'in' | 'out';
  readonly meeting: Doorplate;
}
export interface CheckedIn {
  readonly outcome: 'here' | 'early';
  readonly kind: 'in' | 'out';
  readonly at: string | null;
  readonly name: string;
  readonly again: boolean;
  readonly opensAt: string;
}

/** The server said no; `code` says why. */
export class No extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
/** Nobody answered. */
export class Away extends Error {}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const text = (json: Json, name: string): string => {
  const value = json[name];
  if (typeof value !== 'string') throw new No('server.failed');
  return value;
};
const kindOf = (json: Json): 'in' | 'out' => (json['kind'] === 'out' ? 'out' : 'in');

const PATIENCE_MS = 15_000;

const ask = async (path: string, body?: unknown): Promise<Json> => {
  const init: RequestInit = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Away();
  }
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new Away();
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new No(isJson(json) && typeof json['code'] === 'string' ? json['code'] : 'server.failed');
  if (!isJson(json)) throw new No('server.failed');
  return json;
};

export const isDoorplate = (value: unknown): value is Doorplate => isJson(value) && ['theme', 'group', 'place', 'startsAt', 'opensAt', 'now'].every((name) => typeof value[name] === 'string');

export const exchange = async (short: string, token: string): Promise<Ticket> => {
  const json = await ask(`/check-in/${short}/tickets`, { token });
  const meeting = json['meeting'];
  if (!isDoorplate(meeting)) throw new No('server.failed');
  return { ticket: text(json, 'ticket'), kind: kindOf(json), meeting };
};

/** The name of whoever is signed in on this phone; null when nobody is. */
export const whoIsHere = async (): Promise<string | null> => {
  try {
    const { person } = await ask('/me');
    return isJson(person) ? text(person, 'name') : null;
  } catch (error) {
    if (error instanceof No && error.code === 'signIn.needed') return null;
    throw error;
  }
};

export const signIn = async (login: string, password: string): Promise<void> => {
  await ask('/sign-in', { login, password });
};

export const checkIn = async (short: string, ticket: string, device: string): Promise<CheckedIn> => {
  const json = await ask(`/check-in/${short}`, { ticket, device });
  const at = json['at'];
  return { outcome: json['outcome'] === 'early' ? 'early' : 'here', kind: kindOf(json), at: typeof at === 'string' ? at : null, name: text(json, 'name'), again: json['again'] === true, opensAt: text(json, 'opensAt') };
};
