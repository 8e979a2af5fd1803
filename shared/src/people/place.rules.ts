// From where a device is signed in, in general words: the network of this one, an inside network, or a part of an outside address.
// Refuses to say more: a whole address tells where somebody is, and helps nobody to know his own devices.

export type Place = 'same' | 'inside' | 'outside';

const INSIDE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd]|fe80:)/i;
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The two first parts of an address: its provider's region at most. */
const partOf = (address: string): string => {
  const four = /^(\d+\.\d+)\.\d+\.\d+$/.exec(address);
  if (four !== null) return `${four[1] ?? ''}.*.*`;
  const parts = address.split(':').filter((part) => part !== '');
  return parts.length < 2 ? '' : `${parts[0] ?? ''}:${parts[1] ?? ''}:*`;
};

/** `current` is the address of the device that asks. `network` is empty for an inside one. */
export const placeOf = (given: string, asking: string): { readonly place: Place; readonly network: string } => {
  const [address, current] = [plain(given), plain(asking)];
  const inside = INSIDE.test(address);
  const place = address === current ? 'same' : inside ? 'inside' : 'outside';
  return { place, network: inside ? '' : partOf(address) };
};
