// Doors inside the house that the operator opened by name for other programs of the same data centre (WEBHOOK_ALLOW): hosts, addresses and
// nets, each with a port if need be. Whatever is not on the list has to be open to everybody. Refuses what it cannot read, at start.
import { BlockList, isIP } from 'node:net';
import { isPublicAddress } from './outward.address.js';
import { theWorld, type OutwardWays } from './outward.post.js';

interface Entry {
  readonly name: string | null;
  readonly net: BlockList | null;
  /** Null: one of the usual. */
  readonly port: number | null;
}
export type Allowed = readonly Entry[];

const USUAL: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
const OF_THE_WORLD: ReadonlySet<number> = new Set([443, 8443]);
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

const netOf = (text: string): BlockList | null => {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  const most = kind === 4 ? 32 : 128;
  const length = bits === undefined ? most : Number(bits);
  if (kind === 0 || more.length > 0 || address.includes('%') || !/^\d{1,3}$/.test(bits ?? '0') || length > most) return null;
  const net = new BlockList();
  net.addSubnet(address, length, kind === 4 ? 'ipv4' : 'ipv6');
  return net;
};

const entryOf = (text: string): Entry | null => {
  const [, inBrackets, plain, portText] = /^(?:\[([^\]]+)\]|([^[\]:]+|[^[\]]*:[^[\]]*:[^[\]]*?))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const place = (inBrackets ?? plain ?? '').toLowerCase();
  const port = portText === undefined ? null : Number(portText);
  const net = netOf(place);
  if (place === '' || port === 0 || (port ?? 1) > 65_535 || (net === null && (isIP(place) !== 0 || !HOST.test(place)))) return null;
  return { name: net === null ? place : null, net, port };
};

/** The list, or the first entry that nobody can read. */
export const readAllowed = (text: string): Allowed | string => {
  const entries: Entry[] = [];
  for (const part of text.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
    const entry = entryOf(part);
    if (entry === null) return part;
    entries.push(entry);
  }
  return entries;
};

/** The ways to other programs: out into the world by https, or through a door that the operator opened, also by http. */
export const waysOf = (allowed: Allowed): OutwardWays => ({
  ...theWorld, plain: true,
  isOpen: (address, port, url) => {
    const kind = isIP(address);
    const opened = kind !== 0 && !address.includes('%') && allowed.some(({ name, net, port: only }) =>
      (only === null ? USUAL.has(port) : only === port) && (net === null ? name === url.hostname : net.check(address, kind === 4 ? 'ipv4' : 'ipv6')));
    return opened || (url.protocol === 'https:' && OF_THE_WORLD.has(port) && isPublicAddress(address));
  },
});
