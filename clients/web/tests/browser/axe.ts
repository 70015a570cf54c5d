/** Whether everyone can use what is on a page, as far as axe-core can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: {
    run(within: Element | Document): Promise<{
      violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[];
    }>;
  };
}

/** `what` is said when there is something to mend; `within` a part of the page. */
export async function expectAccessible(
  page: Page,
  what = 'page',
  within: Locator = page.locator(':root'),
): Promise<void> {
  // Colours in the middle of a transition are nobody's contrast.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  await page.evaluate(AXE);
  const violations = await within.evaluate(async (part) => {
    const { axe } = globalThis as unknown as AxeWindow;
    const result = await axe.run(part === document.documentElement ? document : part);
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`),
    }));
  });
  expect.soft(violations, what).toEqual([]);
}

/** Transitions begin with the next frame; those in shadow trees are in nobody's list. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150)));
      }),
  );
}

/** How the system may ask for the page to look. */
export const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

/** In each of them. */
export async function expectAccessibleInAllLooks(page: Page, what: string, within?: Locator): Promise<void> {
  for (const look of LOOKS) {
    await page.emulateMedia(look);
    await untilStill(page);
    await expectAccessible(page, `${what}, ${look.colorScheme}, contrast ${look.contrast}`, within);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
}
