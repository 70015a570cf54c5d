import tests from './playwright.config.ts';

/** What is measured and not tested: `tests/browser/*.bench.ts`. Recording would cost more than what is measured. */
export default {
  ...tests,
  testMatch: '*.bench.ts',
  retries: 0,
  use: { ...tests.use, trace: 'off' as const },
};
