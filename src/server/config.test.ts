import { describe, expect, test } from 'vitest';
import { configDocs } from './config/configDocs.ts';
import { settings } from './config/settings.ts';
import { readConfig } from './config.ts';

describe('configuration', () => {
  test('defaults: loopback, 8080, embedded database, demo', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, demo: true, logTo: 'file' });
    expect(config.database).toBeUndefined();
    expect(config.data).toBe(`${config.root}/data`);
    expect(config.publicUrl).toBe('http://127.0.0.1:8080');
  });

  test('one address serves both roles; two are kept apart', () => {
    const url = 'postgresql://a:b@localhost/g';
    const ownerUrl = 'postgresql://o:b@localhost/g';
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ url, ownerUrl: url });
    expect(readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }).database).toEqual({
      url,
      ownerUrl,
    });
  });

  test('production never loads the demo', () => {
    expect(readConfig({ NODE_ENV: 'production', GONGFANG_DEMO: 'auto' })).toMatchObject({
      demo: false,
      logTo: 'stdout',
    });
  });

  test('an empty variable is not set', () => {
    expect(readConfig({ PORT: '', GONGFANG_SECRET: '' }).port).toBe(8080);
  });

  test('refuses with all faults at once, unknown names included', () => {
    const wrong = {
      PORT: '80a',
      DATABASE_URL: 'mysql://x',
      GONGFANG_SECRET: 'short',
      GONGFANG_PROT: '1',
      NODE_ENV: 'prod',
    };
    const message = () => readConfig(wrong);
    for (const name of Object.keys(wrong)) expect(message).toThrow(name);
    expect(message).toThrow('GONGFANG_PROT：没有这个设置');
    expect(() => readConfig({ DATABASE_OWNER_URL: 'postgresql://o@h/g' })).toThrow(/一起使用/);
  });

  test('the document names every setting', () => {
    const text = configDocs();
    for (const name of Object.keys(settings.shape)) expect(text).toContain(`\`${name}\``);
  });
});
