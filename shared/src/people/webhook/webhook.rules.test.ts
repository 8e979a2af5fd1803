// Addresses and waits, as sentences.
import { reports, ReportKind } from '../../kit/report.js';
import { isWebhookAddress, nextTry, WAITS } from './webhook.rules.js';

test.each(['https://xiaowu.example.cn/gongyan', 'https://xiaowu.example.cn:8443/a?b=c', 'http://10.1.2.3/hook'])('%s can be one', (address) => {
  expect(isWebhookAddress(address)).toBe(true);
});

test.each(['', 'xiaowu.example.cn', 'ftp://a.cn/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://me@a.cn/', 'https://me:pw@a.cn/', 'https://:pw@a.cn/', 'https://a.cn/#part', 'https://a.cn/a b', 'https://'])('%s cannot', (address) => {
  expect(isWebhookAddress(address)).toBe(false);
});

test('what did not arrive is tried for a day, ever more rarely', () => {
  const now = new Date('2026-11-30T00:00:00Z');
  const waits = WAITS.map((_, at) => Number(nextTry(at + 1, now, 0)) - now.getTime());
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const all = waits.reduce((sum, wait) => sum + wait, 0);
  expect(all).toBeGreaterThan(23 * 3_600_000);
  expect(all).toBeLessThan(25 * 3_600_000);
  expect(nextTry(WAITS.length + 1, now, 0)).toBeNull();
  expect(Number(nextTry(2, now, 1))).toBe(now.getTime() + 66_000);
});

test('every kind says ids and nothing else', () => {
  expect([...ReportKind.options].sort()).toEqual(Object.keys(reports).sort());
  for (const schema of Object.values(reports)) expect(Object.keys(schema.shape).filter((key) => !key.endsWith('Id') && key !== 'reversal')).toEqual([]);
});
