import { defineConfig } from '@playwright/test';

/** The system's Chromium, quiet and without services of its own. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: process.env.SCREENSHOTS === undefined ? '*.test.ts' : 'screenshots.ts',
  outputDir: 'test-results',
  // Most of a test is waiting for each other's pages; each worker has a server of its own.
  workers: 2,
  // What passes at the second try is told as flaky, and is to be looked into.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    viewport: { width: 1200, height: 800 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
