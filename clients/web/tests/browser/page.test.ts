/** The page itself: start, who one is, free documents, and the wheel. Whether everyone can use it: `everyone.test.ts`. */
import { expect, test } from './fixtures.ts';

test('from the start page to a free document and back', async ({ join, server, board }) => {
  const ada = await join('Ada');
  await ada.page.goto(server.url);
  await ada.page.getByText('Open a free document by name').click();
  await ada.page.getByLabel('Name of the document').fill(board);
  await ada.page.keyboard.press('Enter');
  await ada.expectStatus('saved');
  await expect(ada.page).toHaveTitle(`${board} · Wayboard`);
  await ada.page.goBack();
  await expect(ada.page.getByRole('link', { name: new RegExp(board) })).toBeVisible();
});

test('who one is, is asked once', async ({ browser, server, board }) => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/n/${encodeURIComponent(board)}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('wayboard-status')).toHaveAttribute('data-status', 'saved');
  await page.reload();
  await expect(page.locator('wayboard-status')).toHaveAttribute('data-status', 'saved');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.close();
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

test('who presses a key of the zoom twice goes twice as far', async ({ join, board }) => {
  const ada = await join('Ada');
  await ada.open(board);
  await ada.addNote('here', { x: 500, y: 400 });
  const { width } = await ada.box(ada.notes);
  await ada.page.keyboard.press('-');
  await ada.page.keyboard.press('-');
  const part = async (): Promise<number> => (await ada.box(ada.notes)).width / width;
  await expect.poll(part).toBeCloseTo(1 / 1.25 ** 2, 2);
});
