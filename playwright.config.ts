import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/browser.ts';

/** One journey per file, in the words of the notice. They share one server with the demo data, so they run in turn. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.journey.ts',
  globalSetup: './e2e/startServer.ts',
  outputDir: 'test-results/journeys',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: browserLaunch(),
  },
});
