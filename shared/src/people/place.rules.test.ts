// Where a device is, in sentences.
import { placeOf } from './place.rules.js';

test.each([
  ['the same address is this network', '218.92.10.7', '218.92.10.7', { place: 'same', network: '218.92.*.*' }],
  ['the same inside address too, however it is written', '::ffff:10.0.0.1', '10.0.0.1', { place: 'same', network: '' }],
  ['another address of a school is inside', '192.168.3.4', '218.92.10.7', { place: 'inside', network: '' }],
  ['172.31 is inside', '172.31.0.9', '10.0.0.1', { place: 'inside', network: '' }],
  ['172.32 is not', '172.32.0.9', '10.0.0.1', { place: 'outside', network: '172.32.*.*' }],
  ['IPv6 is cut as well', '2408:8456:3c00:1::9', '10.0.0.1', { place: 'outside', network: '2408:8456:*' }],
  ['a local IPv6 is inside', 'fe80::1', '10.0.0.1', { place: 'inside', network: '' }],
  ['what is no address says nothing', 'x', '10.0.0.1', { place: 'outside', network: '' }],
] as const)('%s', (_sentence, address, current, said) => {
  expect(placeOf(address, current)).toEqual(said);
});
