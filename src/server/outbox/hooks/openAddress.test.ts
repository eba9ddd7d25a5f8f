import { expect, test } from 'vitest';
import { cutBytes, hooks } from './hookKinds.ts';
import { isForbidden, mayBeHook, openAddress } from './openAddress.ts';

test.each([
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', true],
  ['http://127.0.0.1:8080/hook', true],
  ['http://[::1]/hook', true],
  ['http://localhost/hook', true],
  ['http://qyapi.weixin.qq.com/', false],
  ['http://127.0.0.1.example.org/', false],
  ['https://user:secret@example.org/', false],
  ['ftp://example.org/', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
])('%s may be a web-hook: %s', (url, allowed) => {
  expect(mayBeHook(url)).toBe(allowed);
});

test.each([
  ...['10.1.2.3', '172.31.255.255', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ],
  'no address',
])('%s lies where no web-hook may go', (address) => {
  expect(isForbidden(address)).toBe(true);
});
test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is open', (address) => {
  expect(isForbidden(address)).toBe(false);
});

test.each(['http://2130706433/', 'http://0x7f.1/', 'https://127.1/', 'https://[::ffff:127.0.0.1]/'])(
  '%s is our own machine, however it is written',
  async (url) => {
    expect(await openAddress(new URL(url), [])).toEqual({ ok: false, fault: 'addressForbidden' });
  },
);
test('a host that the operator allowed is taken as it is', async () => {
  expect(await openAddress(new URL('http://127.0.0.1/'), ['127.0.0.1'])).toMatchObject({ ok: true });
});

const message = {
  ...{ id: 'd1', kind: 'reminder', title: '催报', text: '请报送', at: new Date('2019-09-28T00:00:00Z') },
  link: 'https://g.example.org/api/v1/opened/d1',
};
test('钉钉: the address is signed with time and secret', () => {
  const now = new Date(1_569_600_000_000);
  const url = 'https://oapi.dingtalk.com/robot/send?access_token=a';
  const { searchParams } = new URL(hooks.dingtalk.request(url, 'SECabc', message, now).url);
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ access_token: 'a', timestamp: '1569600000000' },
    sign: 'e12IqRZIUjOqIoSde7JizBp6cTdHm9XWcAwWicK+haM=',
  });
});
test('plain: JSON with its HMAC over time and body', () => {
  const now = new Date(1_569_600_000_000);
  const { body, headers } = hooks.plain.request('https://example.org/', 's', message, now);
  expect(JSON.parse(body)).toEqual({ ...message, at: '2019-09-28T00:00:00.000Z' });
  expect(headers['x-gongfang-timestamp']).toBe('1569600000000');
  expect(headers['x-gongfang-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
});
test('a long text is cut to what the robot takes, characters whole, the link kept', () => {
  const { body } = hooks.wecom.request('', null, { ...message, text: '长'.repeat(3000) }, new Date());
  const { content } = JSON.parse(body).markdown;
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
  expect(content).toMatch(/长…\n\n\[打开查看\]/);
  expect(cutBytes('工作', 6)).toBe('工作');
  expect(cutBytes('工作室工作室', 13)).toBe('工作…');
});
