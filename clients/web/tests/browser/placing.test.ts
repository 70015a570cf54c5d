/** Notes that lie freely, without a mouse: by keys, by menus, by finger, and from the outline. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('by keys a note is put freely into its cell, moved by steps, and out of the map and back', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Freely by keys');
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  const { keyboard } = page;
  await fay.write('Consider', 'Touchpoints', 'one', 'two', 'three');
  const note = fay.note('one');
  await note.focus();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  const start = await boxOf(note);

  await choose(fay, 'Place freely in the cell');
  await expect(page.getByText('Out of line now.')).toBeVisible();
  await expect(note).toBeFocused();
  await expect.poll(async () => (await boxOf(note)).y - start.y).toBeGreaterThan(4);
  const aside = await boxOf(note);
  for (let step = 0; step < 3; step++) await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowRight');
  await expect(async () => {
    const { x, y } = await boxOf(note);
    expect(y - aside.y).toBeGreaterThan(15);
    expect(x - aside.x).toBeGreaterThan(25);
  }).toPass();
  await expect(note).toHaveAttribute('aria-label', /Consider, Touchpoints/);
  // One rest, one step of undo.
  await expect(page.locator('wayboard-note[data-held]')).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await boxOf(note)).y - aside.y)).toBe(0);
  await choose(fay, 'Put back in line');
  await expect.poll(async () => Math.round((await boxOf(note)).y - start.y)).toBe(0);

  await keyboard.press('m');
  const dialog = fay.dialog('Move the note');
  await expect(dialog.getByRole('combobox', { name: 'Map' })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'Map' }).selectOption('Outside of the map');
  await expect(dialog.getByRole('combobox', { name: 'Lane' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(note).toBeFocused();
  await expect(note).not.toHaveAttribute('aria-label', /Touchpoints/);
  // It is in sight, with no bar over it.
  const tools = await boxOf(page.getByRole('toolbar', { name: 'Tools' }));
  await expect
    .poll(async () => {
      const { y, height } = await boxOf(note);
      return tools.y - y - height;
    })
    .toBeGreaterThan(0);

  await keyboard.press('m');
  await dialog.getByRole('combobox', { name: 'Stage' }).selectOption('Buy');
  await dialog.getByRole('combobox', { name: 'Lane' }).selectOption('Opportunities');
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(note).toHaveAttribute('aria-label', /Buy, Opportunities/);
});

test('a finger moves what lies freely, and it goes on lying freely', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Freely by finger');
  const fay = await guest('Fay', { hasTouch: true, reducedMotion: 'reduce' });
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await fay.write('Consider', 'Touchpoints', 'one', 'two');
  const note = fay.note('one');
  const start = await boxOf(note);
  await hold(note);
  await page.getByRole('menuitem', { name: 'Place freely in the cell' }).tap();
  await expect.poll(async () => (await boxOf(note)).y - start.y).toBeGreaterThan(4);
  const aside = await boxOf(note);
  const way = [1, 2, 3, 4, 5].map((step) => ({ x: step * 8, y: step * 6 }));
  await finger(note, way);
  await expect.poll(async () => Math.round((await boxOf(note)).x - aside.x)).toBeGreaterThan(20);
  await expect(note).toHaveAttribute('aria-label', /Consider, Touchpoints/);

  await hold(note);
  await page.getByRole('menuitem', { name: 'Move…' }).tap();
  const dialog = fay.dialog('Move the note');
  await dialog.getByRole('combobox', { name: 'Map' }).selectOption('Outside of the map');
  await dialog.getByRole('button', { name: 'Move', exact: true }).tap();
  await expect(note).not.toHaveAttribute('aria-label', /Touchpoints/);
});

test('in the outline a note is moved out of the map, with its group, over nothing', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Freely from the outline');
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await fay.write('Consider', 'Touchpoints', 'one', 'two', 'three');
  await fay.view('Outline');
  const line = (text: string): Locator => page.getByRole('button', { name: text, exact: true });
  await line('two').focus();
  await page.keyboard.press('g');
  for (const text of ['one', 'three']) {
    await line(text).focus();
    await page.keyboard.press('m');
    const dialog = fay.dialog('Move the note');
    await dialog.getByRole('combobox', { name: 'Map' }).selectOption('Outside of the map');
    await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter');
    await expect(line(text)).toBeFocused();
  }
  const free = page.getByRole('region', { name: 'Free notes' });
  await expect(free.getByRole('button', { name: /^(one|two|three)$/ })).toHaveText(['one', 'two', 'three']);
  await expect(free.getByRole('list', { name: 'Group' }).getByText('two')).toBeVisible();

  await fay.view('Board');
  await page.keyboard.press('Shift+1');
  await expect(fay.notes).toHaveCount(3);
  const boxes = await Promise.all(['one', 'two', 'three'].map((text) => boxOf(fay.note(text))));
  const map = await boxOf(page.getByRole('grid').first());
  const apart = [map, ...boxes].every((a, at, all) => all.slice(at + 1).every((b) => isApart(a, b)));
  expect(apart).toBe(true);
});

type Box = Awaited<ReturnType<typeof boxOf>>;

function isApart(a: Box, b: Box): boolean {
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return isBeside || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

async function choose({ page }: Guest, entry: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

async function hold(note: Locator): Promise<void> {
  await finger(note, [], 650);
}

/** A finger that is put on a note, stays for a while, goes along `way`, and is lifted. */
async function finger(note: Locator, way: readonly Point[], rests = 0): Promise<void> {
  const page = note.page();
  const touch = await page.context().newCDPSession(page);
  const box = await boxOf(note);
  const at = { x: box.x + 40, y: box.y + 30 };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForTimeout(rests);
  for (const { x, y } of way) {
    const touchPoints = [{ x: at.x + x, y: at.y + y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  return box;
}
