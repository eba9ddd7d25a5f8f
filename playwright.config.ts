import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/browser.ts';

const files = (...names: string[]) => names.map((name) => `${name}.journey.ts`);

/** Whole years on installations of their own. */
const years = files('new-campaign', 'district-year', 'city-year', 'programme-life');
/** The editors, on drafts of their own. */
const editors = files('programme-editor', 'form-editor', 'layout-editor');
/** What is done on the phone, through the year and between the years. */
const phones = files('mentorship', 'offline-inspection', 'survey', 'work-log', 'year-log');
/** All screens of the menus looked at, for everybody. */
const looks = files('screens');
/** Papers, in and out. */
const papers = files('characters', 'letters', 'receipts', 'sandbox', 'scans', 'word');
/** The year's arrangements. */
const plans = files(
  'calendar',
  'invitations',
  'pipeline',
  'quota-grid',
  'quota-work',
  'register',
  'reminders',
);
const lanes = { years, editors: [...editors, ...phones], looks, papers, plans };

/**
 * One journey per file, in the words of the notice. Each lane has a server with the demo data, on which its journeys run in turn;
 * the lanes run side by side, since a browser waits more than it works. What is in no lane is about applications on their way.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/startServer.ts',
  outputDir: 'test-results/journeys',
  workers: 6,
  projects: [
    { name: 'desks', testMatch: '*.journey.ts', testIgnore: Object.values(lanes).flat(), workers: 1 },
    ...Object.entries(lanes).map(([name, testMatch]) => ({ name, testMatch, workers: 1 })),
  ],
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    // A trace costs a quarter of the browser's time: asked for when one is hunting.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: browserLaunch(),
  },
});
