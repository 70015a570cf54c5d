/** The page itself: start, keyboard, phone, and whether everyone can use it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('from the start page to a board and back', async ({ join, server, board }) => {
  const ada = await join('Ada');
  await ada.page.goto(server.url);
  await ada.page.getByLabel('Name of the board').fill(board);
  await ada.page.keyboard.press('Enter');
  await ada.expectStatus('saved');
  await expect(ada.page).toHaveTitle(`${board} · Wayboard`);
  await ada.page.getByRole('link', { name: 'All boards' }).click();
  await ada.page.getByRole('link', { name: board }).click();
  await ada.expectStatus('saved');
  await ada.page.goBack();
  await ada.page.getByRole('button', { name: `Forget ${board}` }).click();
  await expect(ada.page.getByRole('link', { name: board })).toHaveCount(0);
});

test('who one is, is asked once', async ({ browser, server, board }) => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/n/${encodeURIComponent(board)}`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel('Name')).not.toHaveValue('');
  await page.getByLabel('Name').fill('Grace Hopper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /You are Grace Hopper/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /You are Grace Hopper/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.close();
});

test('everything can be done by keyboard', async ({ join, board }) => {
  const ada = await join('Ada');
  const { page } = ada;
  await ada.open(board);
  await page.keyboard.press('n');
  await page.keyboard.type('one');
  await page.keyboard.press('Escape');
  await expect(ada.note('one')).toBeFocused();
  const start = await ada.box(ada.note('one'));
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await ada.box(ada.note('one'))).x - start.x).toBeCloseTo(40, 0);
  await expect.poll(async () => (await ada.box(ada.note('one'))).y - start.y).toBeCloseTo(40, 0);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' more');
  await page.keyboard.press('Escape');
  await ada.expectTexts('one more');
  await page.keyboard.press('n');
  await page.keyboard.type('two');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(ada.note('one more')).toBeFocused();
  await page.keyboard.press('Delete');
  await ada.expectTexts('two');
  await expect(ada.note('two')).toBeFocused();
  await page.keyboard.press('Control+z');
  await ada.expectTexts('one more', 'two');
});

test('wheel pans, ctrl+wheel zooms at the pointer', async ({ join, board }) => {
  const ada = await join('Ada');
  await ada.open(board);
  await ada.addNote('here', { x: 500, y: 400 });
  const start = await ada.box(ada.notes);
  await ada.page.mouse.move(start.x, start.y);
  await ada.page.keyboard.down('Control');
  await ada.page.mouse.wheel(0, -100);
  await ada.page.keyboard.up('Control');
  await expect.poll(async () => (await ada.box(ada.notes)).width).toBeGreaterThan(start.width * 1.15);
  const zoomed = await ada.box(ada.notes);
  expect(Math.abs(zoomed.x - start.x)).toBeLessThan(1.5);
  expect(Math.abs(zoomed.y - start.y)).toBeLessThan(1.5);
  await ada.page.mouse.wheel(60, 40);
  await expect.poll(async () => Math.round((await ada.box(ada.notes)).x - zoomed.x)).toBe(-60);
});

test('a phone can write a note', async ({ join, board }) => {
  const ada = await join('Ada', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await ada.open(board);
  await ada.page.getByRole('button', { name: 'Note', exact: true }).tap();
  await ada.page.keyboard.type('from a phone');
  await ada.page.touchscreen.tap(40, 600);
  await ada.expectTexts('from a phone');
  await ada.note('from a phone').tap();
  await ada.page.getByRole('radio', { name: 'Teal', exact: true }).tap();
  await ada.note('from a phone').tap();
  await expect(ada.page.locator('textarea')).toBeFocused();
  expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend, ${colorScheme}`, async ({ join, server, board }) => {
    const ada = await join('Ada', { colorScheme, reducedMotion: 'reduce' });
    await ada.open(board);
    await expectAccessible(ada.page);
    const bob = await join('Bob');
    await bob.open(board);
    for (let n = 0; n < 12; n++) {
      await ada.addNote(`note ${n}`, { x: 160 + (n % 4) * 240, y: 170 + Math.floor(n / 4) * 220 });
      await ada.page.locator('wayboard-note-bar [role=radio]').nth(n).click();
      await ada.page.keyboard.press('Escape');
    }
    await bob.page.keyboard.press('Shift+1');
    await bob.notes.last().dblclick();
    await expect(ada.page.locator('.who').last()).toHaveText(/Bob/);
    await ada.notes.first().click();
    await expectAccessible(ada.page);
    await ada.page.keyboard.press('Delete');
    await ada.page.context().setOffline(true);
    await ada.expectStatus('offline');
    await expectAccessible(ada.page);
    await ada.page.context().setOffline(false);
    await ada.page.getByRole('button', { name: /You are/ }).click();
    await expectAccessible(ada.page);
    await ada.page.goto(server.url);
    await expectAccessible(ada.page);
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: {
    run(): Promise<{
      violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
    }>;
  };
}

async function expectAccessible(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    const result = await axe.run();
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((node) => `${node.html} ${node.failureSummary}`),
    }));
  });
  expect(violations).toEqual([]);
}
