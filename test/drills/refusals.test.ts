import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPostmaster } from '../../src/server/db/postmasterPid.ts';
import { AS_NOBODY, begin, clusterOf, isRoot, newHome, ready, refused } from './place.ts';

describe('a start is refused with one clear sentence', () => {
  test('a second instance on the same data folder; the first is not disturbed', async () => {
    const data = join(newHome(), 'data');
    const first = await begin(data);
    const second = await refused({ GONGFANG_DATA: data, PORT: '0' });
    expect(second).toMatchObject({ code: 1, text: expect.stringContaining('正在使用数据文件夹') });
    expect(await ready(first)).toBe(200);
  });

  test('the port is taken; no database is left running', async () => {
    const data = join(newHome(), 'data');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, text } = await refused({ GONGFANG_DATA: data, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(text).toContain(`端口 ${port} 已被其他程序占用`);
    expect(text).not.toContain('at ');
    expect(readPostmaster(clusterOf(data))).toBeUndefined();
  });

  test('the data folder cannot be written', async () => {
    const home = newHome();
    const data = join(home, 'data');
    mkdirSync(data);
    chmodSync(data, 0o555);
    const { code, text } = await refused({ GONGFANG_DATA: data, PORT: '0' }, isRoot ? AS_NOBODY : []);
    expect(code).toBe(1);
    expect(text).toContain('不能写入（没有写入的权限）');
  });

  test('broken settings, all at once', async () => {
    const { code, text } = await refused({ PORT: 'x', GONGFANG_LOG_LEVEL: 'loud', GONGFANG_PORTT: '1' });
    expect(code).toBe(1);
    for (const name of ['PORT：', 'GONGFANG_LOG_LEVEL：', 'GONGFANG_PORTT：']) expect(text).toContain(name);
  });

  test('a database server that does not answer', async () => {
    const data = join(newHome(), 'data');
    const { code, text } = await refused({
      GONGFANG_DATA: data,
      PORT: '0',
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/g',
    });
    expect(code).toBe(1);
    expect(text).toContain('连接不上数据库');
    expect(text).not.toContain('a:b');
  });
});
