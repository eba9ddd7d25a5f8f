import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/browser.ts';

/** Journeys that only look, or that work on an installation or a draft of their own: nothing they do meets the others. */
const apart = ['screens', 'new-campaign', 'district-year', 'city-year', 'programme-life', 'form-editor'].map(
  (name) => `${name}.journey.ts`,
);

/**
 * One journey per file, in the words of the notice. Those that act share one server with the demo data, so they run in turn;
 * those that stand apart run beside them.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/startServer.ts',
  outputDir: 'test-results/journeys',
  workers: 2,
  projects: [
    { name: 'acts', testMatch: '*.journey.ts', testIgnore: apart, workers: 1 },
    { name: 'apart', testMatch: apart, workers: 1 },
  ],
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
