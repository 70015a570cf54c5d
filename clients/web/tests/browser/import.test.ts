/** Notes that come from elsewhere: files that are dropped, lists that are pasted, and files that nobody can read. */
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

const TABLE = [
  'Stage,Lane,Comment,Kind',
  'Discover,Touchpoints,Found on a poster,note',
  'Buy,Thoughts,"Why so many fields, again?",pain',
  'Buy,Thoughts,Paid by phone,gain',
].join('\n');

test('a table that is dropped is looked at first, and then comes in for all', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'From a table');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));

  await drop(fay, 'answers.csv', TABLE);
  const dialog = fay.dialog('Import');
  await expect(dialog).toContainText('answers.csv');
  await expect(dialog.locator('wayboard-import-preview')).toContainText(/Found on a poster.*Discover/s);
  await expect(dialog.getByLabel('Comment')).toHaveValue('text');
  // Looking changes nothing, and going away neither.
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(fay.notes).toHaveCount(0);

  await drop(fay, 'answers.csv', TABLE);
  await dialog.getByRole('button', { name: 'Import 3 notes' }).click();
  await expect(fay.page.getByText('3 notes imported.')).toBeVisible();
  for (const one of [fay, ann]) {
    await expect(one.cell('Discover', 'Touchpoints')).toHaveAccessibleName(/1 note/);
    await expect(one.cell('Buy', 'Thoughts')).toHaveAccessibleName(/2 notes/);
    await expect(one.note('Why so many fields, again?')).toHaveAttribute('data-kind', 'pain');
  }
  const versions = await fay.openPanel('Versions');
  await expect(versions.getByText('Before the import: answers.csv')).toBeVisible();
});

test('what the columns hold can be said otherwise before anything comes in', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Other columns');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await drop(fay, 'odd.csv', 'first,second\nnot that,but this\n');
  const dialog = fay.dialog('Import');
  const samples = dialog.locator('wayboard-import-preview');
  await expect(samples).toContainText('but this');
  await dialog.getByLabel('second', { exact: true }).selectOption('ignore');
  await dialog.getByLabel('first', { exact: true }).selectOption('text');
  await expect(samples).toContainText('not that');
  await expect(samples).not.toContainText('but this');
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect(fay.note('not that')).toHaveCount(1);
  await expect(fay.note('but this')).toHaveCount(0);
});

test('a list that is pasted is asked about first, and is one step to take back', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'From a list');
  const [fay, ann] = [await guest('Fay', { permissions: CLIPBOARD }), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  const question = fay.dialog('Paste 3 notes?');

  await paste(fay, 'apples\nberries\ncherries');
  await expect(question).toContainText('berries');
  await fay.page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(fay.notes).toHaveCount(0);

  await paste(fay, 'apples\nberries\ncherries');
  await question.getByRole('button', { name: '3 notes' }).click();
  await expect(ann.cell('Discover', 'Touchpoints')).toHaveAccessibleName(/3 notes/);
  await expect(ann.note('cherries')).toHaveCount(1);
  await fay.page.keyboard.press('Control+z');
  await expect(ann.notes).toHaveCount(0);

  await paste(fay, 'apples\nberries\ncherries');
  await question.getByRole('button', { name: 'As one note' }).click();
  await expect(ann.cell('Discover', 'Touchpoints')).toHaveAccessibleName(/1 note/);
});

test('text that is pasted into the dialog is looked at as a file is', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Pasted');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.choose('Menu', 'Import');
  const dialog = fay.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Or paste text' }).fill('apples\nberries');
  await dialog.getByRole('button', { name: 'Look at it' }).click();
  await expect(dialog).toContainText('Pasted text');
  await dialog.getByRole('button', { name: 'Import 2 notes' }).click();
  await expect(fay.note('berries')).toHaveCount(1);
});

test('a file that nobody can read is said to be one, and changes nothing', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Unreadable');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Discover', 'Touchpoints', 'was there');
  const dialog = fay.dialog('Import');
  for (const [name, content] of [
    ['half.json', '{"format": "cjm", "schema": 1, "meta": {"title": '],
    ['photo.csv', '\u0000\u0001\u0002\u0000PNG'],
    ['drawing.excalidraw', '[]'],
  ] as const) {
    await drop(fay, name, content);
    await expect(dialog).toContainText(name);
    await expect(dialog.getByRole('alert')).toContainText('Nothing was imported; the board is as it was.');
    await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Something else' }).click();
    await expect(dialog.getByText('Drop a file here or choose one')).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    // The pressed button is gone: keys must not reach what is behind the dialog.
    await fay.page.keyboard.press('n');
    await fay.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  for (const one of [fay, ann]) await expect(one.notes).toHaveCount(1);
  const versions = await fay.openPanel('Versions');
  await expect(versions.getByText(/No versions yet/)).toBeVisible();
});

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

async function drop({ page }: Guest, name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], name ?? ''));
      return transfer;
    },
    [name, content],
  );
  const box = await page.locator('wayboard-canvas').boundingBox();
  const at = { clientX: (box?.x ?? 0) + 500, clientY: (box?.y ?? 0) + 400 };
  const plane = page.locator('wayboard-canvas').getByRole('gridcell').first();
  for (const type of ['dragover', 'drop']) await plane.dispatchEvent(type, { dataTransfer: files, ...at });
}

/** Into a cell, as from a list in another program. */
async function paste(guest: Guest, text: string): Promise<void> {
  await guest.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await guest.cell('Discover', 'Touchpoints').focus();
  await guest.page.keyboard.press('Control+v');
}
