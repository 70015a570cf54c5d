/** Whether everyone can use what is on a page, as far as axe-core can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: {
    run(): Promise<{
      violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[];
    }>;
  };
}

/** `what` is said when there is something to mend. */
export async function expectAccessible(page: Page, what = 'page'): Promise<void> {
  // Colours in the middle of a transition are nobody's contrast.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    const result = await axe.run();
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`),
    }));
  });
  expect.soft(violations, what).toEqual([]);
}
