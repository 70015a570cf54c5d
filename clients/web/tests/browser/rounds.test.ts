/** Two rounds of a workshop: a board is duplicated, goes on, and is compared with what it was made from. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('a new round is made, changed, and compared with the one before', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Round one');
  const fay = await guest('Fay');
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  await fay.write('Buy', 'Thoughts', 'cherries', 'damsons');
  await fay.expectStatus('saved');

  await fay.choose('Menu', 'Board settings');
  const settings = fay.dialog('Board settings');
  await settings.getByRole('textbox', { name: 'Title of the new board' }).fill('Round two');
  await settings.getByRole('button', { name: 'Duplicate' }).click();
  await expect(settings).toContainText('“Round two” is ready.');
  await settings.getByRole('link', { name: 'Open it' }).click();
  await expect(page).toHaveTitle('Round two · Wayboard');
  await fay.expectStatus('saved');
  await expect(page.getByRole('heading', { level: 1, name: 'Round two' })).toBeVisible();
  for (const text of ['apples', 'berries', 'cherries', 'damsons'])
    await expect(fay.note(text)).toHaveCount(1);

  // Added, changed, removed, moved.
  await fay.write('Discover', 'Thoughts', 'elder');
  await fay.note('apples').dblclick();
  await page.keyboard.type(' and pears');
  await page.keyboard.press('Escape');
  await fay.note('berries').click();
  await page.keyboard.press('Delete');
  const [from, to] = [await middle(fay.note('damsons')), await middle(fay.cell('Discover', 'Touchpoints'))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(fay.cell('Discover', 'Touchpoints')).toHaveAccessibleName(/2 notes/);
  await fay.expectStatus('saved');

  await fay.choose('Menu', 'Compare rounds');
  const dialog = fay.dialog('Compare rounds');
  await dialog.getByLabel('Compare with').selectOption(workshop.id);
  const differences = dialog.locator('wayboard-differences');
  await expect(differences).toContainText(/1 added.*1 removed.*1 moved.*2 changed/s);
  const line = (text: string) => differences.getByRole('listitem').filter({ hasText: text });
  await expect(line('elder')).toContainText('added');
  await expect(line('berries')).toContainText('removed');
  await expect(line('apples and pears')).toContainText(/changed.*apples.*became.*apples and pears/s);
  await expect(line('damsons')).toContainText(/moved.*Buy · Thoughts.*became.*Discover · Touchpoints/s);
  await expect(line('Round two').first()).toContainText(/Round one.*became.*Round two/s);

  // A line leads to its note.
  await line('elder').getByRole('button', { name: 'elder' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(fay.note('elder')).toHaveAttribute('data-selected');
});

test('without another board in this browser the page says what to do', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Alone');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.choose('Menu', 'Compare rounds');
  await expect(fay.dialog('Compare rounds')).toContainText('There is no other board in this browser');
});

async function middle(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}
