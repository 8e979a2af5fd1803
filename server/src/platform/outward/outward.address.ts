// Which addresses of the network are open to everybody. Everything else (this machine, the house's own network, carriers' and test
// networks, groups, tunnels that may lead back in) is refused, so that nobody makes the hub knock at doors that only it can reach.
import { BlockList, isIP } from 'node:net';

const CLOSED = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) CLOSED.addSubnet(net, bits, 'ipv4');
/** Of the sixth version only 2000::/3 is given out at all; in it some nets carry addresses of the fourth. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');
const CLOSED_6 = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) CLOSED_6.addSubnet(net, bits, 'ipv6');

export const isPublicAddress = (address: string): boolean => {
  const kind = isIP(address);
  if (kind === 4) return !CLOSED.check(address, 'ipv4');
  // A zone (fe80::1%eth0) belongs to a line of this machine.
  return kind === 6 && !address.includes('%') && GIVEN_OUT.check(address, 'ipv6') && !CLOSED_6.check(address, 'ipv6');
};
