/** Whether everyone can use what is on a page, as far as axe-core can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: {
    run(
      within: Element | Document,
      options: { runOnly?: string[] },
    ): Promise<{
      violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[];
    }>;
  };
}

/** What is different in another look: its colours. */
const COLORS = ['color-contrast'];

/** `what` is said when there is something to mend; `within` a part of the page. */
async function expectAccessible(page: Page, what: string, within: Locator, rules?: string[]): Promise<void> {
  await page.evaluate(AXE);
  let found = await violations(within, rules);
  // Colours in the middle of a transition are nobody's contrast: what is still there after a while is one.
  for (let tries = 0; found.length > 0 && tries < 2; tries++) {
    await page.waitForTimeout(SETTLING_MS);
    found = await violations(within, rules);
  }
  expect.soft(found, what).toEqual([]);
}

const SETTLING_MS = 700;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: string[];
}

function violations(within: Locator, rules: string[] | undefined): Promise<Violation[]> {
  return within.evaluate(async (part, runOnly) => {
    const { axe } = globalThis as unknown as AxeWindow;
    const whole = part === document.documentElement ? document : part;
    const result = await axe.run(whole, runOnly === undefined ? {} : { runOnly });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`),
    }));
  }, rules);
}

/** The new look is drawn with the next frame. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** How the system may ask for the page to look. */
const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

/** In each of them. */
export async function expectAccessibleInAllLooks(
  page: Page,
  what: string,
  within: Locator = page.locator(':root'),
): Promise<void> {
  for (const look of LOOKS) {
    await page.emulateMedia(look);
    await untilDrawn(page);
    const said = `${what}, ${look.colorScheme}, contrast ${look.contrast}`;
    await expectAccessible(page, said, within, look === LOOKS[0] ? undefined : COLORS);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
}
