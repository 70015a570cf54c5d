/** Several people on one board at once. */
import { expect, test } from './fixtures.ts';
import { frame } from './frames.ts';

test('two people edit the same notes and see each other', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada Lovelace'), await join('Bob')];
  await ada.open(board);
  await ada.addNote('first idea', { x: 400, y: 300 });
  await bob.open(board);
  await bob.expectTexts('first idea');
  await expect(bob.page.locator('wayboard-people li')).toHaveText([/AL/]);

  await ada.page.mouse.move(700, 500);
  await ada.page.mouse.move(720, 520);
  await expect(bob.page.locator('wayboard-cursor')).toHaveText(/Ada Lovelace/);

  await bob.note('first idea').dblclick();
  await expect(ada.note('first idea').locator('.who')).toHaveText(/Bob/);
  await bob.page.keyboard.type(', continued');
  await ada.expectTexts('first idea, continued');

  await bob.page.keyboard.press('Escape');
  await bob.page.keyboard.press('Delete');
  await ada.expectTexts();
  await bob.page.getByRole('button', { name: 'Undo' }).first().click();
  await ada.expectTexts('first idea, continued');
});

test('a drag is seen in flight and written once', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada'), await join('Bob')];
  let updates = 0;
  await ada.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((bytes) => {
      if (typeof bytes !== 'string' && frame.isUpdate(bytes)) updates++;
      server.send(bytes);
    });
  });
  await ada.open(board);
  await ada.addNote('carried', { x: 400, y: 300 });
  await bob.open(board);
  await bob.expectTexts('carried');
  await ada.expectStatus('saved');
  const start = await bob.box(bob.note('carried'));
  updates = 0;

  const { x, y, width, height } = await ada.box(ada.note('carried'));
  const [left, top] = [x + width / 2, y + height / 2];
  await ada.page.mouse.move(left, top);
  await ada.page.mouse.down();
  for (let step = 1; step <= 20; step++) await ada.page.mouse.move(left + step * 10, top + step * 5);
  await expect(bob.note('carried')).toHaveAttribute('data-followed');
  await expect.poll(async () => (await bob.box(bob.note('carried'))).x - start.x).toBeGreaterThan(150);
  expect(updates).toBe(0);
  await ada.page.mouse.up();
  await expect(bob.note('carried')).not.toHaveAttribute('data-followed');
  await ada.expectStatus('saved');
  expect(updates).toBe(1);
  const end = await bob.box(bob.note('carried'));
  // Each looks at the board from as near as they like.
  const scale = start.width / width;
  // The first step only tells a drag from a click.
  expect(Math.abs(end.x - start.x - 190 * scale)).toBeLessThan(11.5 * scale);
  expect(Math.abs(end.y - start.y - 95 * scale)).toBeLessThan(6.5 * scale);
});

test('concurrent typing in one note keeps every letter and every caret', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada'), await join('Bob')];
  await ada.open(board);
  await ada.addNote('-', { x: 400, y: 300 });
  await bob.open(board);
  await bob.expectTexts('-');
  await ada.note('-').dblclick();
  await bob.note('-').dblclick();
  await ada.page.keyboard.press('Control+Home');
  await bob.page.keyboard.press('Control+End');
  const [before, after] = ['zażółć gęślą jaźń 😀 ', ' съешь же ещё этих булок 😁'];
  await Promise.all([
    ada.page.keyboard.type(before, { delay: 15 }),
    bob.page.keyboard.type(after, { delay: 15 }),
  ]);
  await ada.expectTexts(`${before}-${after}`);
  await bob.expectTexts(`${before}-${after}`);
  await expect(ada.page.locator('textarea')).toHaveValue(`${before}-${after}`);
  const caret = await ada.page
    .locator('textarea')
    .evaluate((area: HTMLTextAreaElement) => area.selectionStart);
  expect(caret).toBe(before.length);
});

test('undo takes back my own changes only', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada'), await join('Bob')];
  await ada.open(board);
  await bob.open(board);
  await ada.addNote('by ada', { x: 300, y: 300 });
  await bob.expectTexts('by ada');
  await bob.addNote('by bob', { x: 800, y: 400 });
  await ada.expectTexts('by ada', 'by bob');
  await ada.page.keyboard.press('Escape');
  await ada.page.keyboard.press('Control+z');
  await bob.expectTexts('', 'by bob');
  await ada.page.keyboard.press('Control+z');
  await bob.expectTexts('by bob');
  await ada.page.keyboard.press('Control+Shift+z');
  await ada.page.keyboard.press('Control+Shift+z');
  await bob.expectTexts('by ada', 'by bob');
});

test('what others write is text, never HTML', async ({ join, board }) => {
  const [ada, bob] = [await join('<b>Ada</b>'), await join('Bob')];
  const evil = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
  await ada.open(board);
  await ada.addNote(evil, { x: 400, y: 300 });
  await bob.open(board);
  await bob.expectTexts(evil);
  expect(await bob.page.locator('wayboard-note img, wayboard-people b').count()).toBe(0);
});
