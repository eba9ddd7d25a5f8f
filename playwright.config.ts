import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/browser.ts';

const files = (...names: string[]) => names.map((name) => `${name}.journey.ts`);

/** Journeys that only look, or that work on an installation or a draft of their own: nothing they do meets the others. */
const apart = files('screens', 'new-campaign', 'district-year', 'city-year', 'programme-life');
/** Journeys about papers, places and the year's arrangements; the rest are about applications on their way. */
const papers = files(
  ...['calendar', 'characters', 'invitations', 'letters', 'pipeline', 'quota-grid', 'quota-work', 'receipts'],
  ...['reminders', 'sandbox', 'scans', 'word'],
);

/**
 * One journey per file, in the words of the notice. Each lane has a server with the demo data, on which its journeys run in turn;
 * the lanes run side by side, since a browser waits more than it works.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/startServer.ts',
  outputDir: 'test-results/journeys',
  workers: 3,
  projects: [
    { name: 'desks', testMatch: '*.journey.ts', testIgnore: [...apart, ...papers], workers: 1 },
    { name: 'papers', testMatch: papers, workers: 1 },
    { name: 'apart', testMatch: apart, workers: 1 },
  ],
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: browserLaunch(),
  },
});
