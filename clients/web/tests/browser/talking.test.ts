/** What hangs on notes: lines between them, reactions, comments. */
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('lines between notes: drawn, named and deleted', async ({ guest, server }) => {
  const [ann, bob] = await twoAt(await Workshop.prepare(server, 'Lines'), guest);
  const line = ({ page }: Guest) => page.getByRole('button', { name: /^Line from “apples” to “berries”/ });

  await ann.page.keyboard.press('Escape');
  await ann.page.keyboard.press('Escape');
  await ann.page.getByRole('button', { name: 'Line between notes' }).click();
  await ann.note('apples').dragTo(ann.note('berries'));
  await expect(line(bob)).toHaveCount(1);
  await ann.page.keyboard.press('Escape');

  await line(ann).focus();
  await ann.page.keyboard.press('Enter');
  await ann.page.getByRole('textbox', { name: 'Text on the line' }).fill('leads to');
  await ann.page.keyboard.press('Enter');
  await expect(line(bob)).toHaveAttribute('aria-label', /: leads to$/);
  await expect(bob.page.locator('wayboard-links .label')).toHaveText('leads to');

  // It follows a note that somebody drags.
  const start = await bob.page.locator('wayboard-links .label').boundingBox();
  await ann.note('berries').hover();
  await ann.page.mouse.down();
  await ann.page.mouse.move(1000, 620, { steps: 8 });
  await expect
    .poll(async () => (await bob.page.locator('wayboard-links .label').boundingBox())?.x)
    .not.toBe(start?.x);
  await ann.page.mouse.up();

  await line(bob).focus();
  await bob.page.keyboard.press('Delete');
  await expect(line(ann)).toHaveCount(0);
  await bob.page.keyboard.press('Control+z');
  await expect(line(ann)).toHaveCount(1);
});

test('reactions: put on, counted, taken off', async ({ guest, server }) => {
  const [ann, bob] = await twoAt(await Workshop.prepare(server, 'Reactions'), guest);
  const thumb = (one: Guest) => one.note('apples').getByRole('button', { name: /^👍/ });

  await ann.note('apples').focus();
  await ann.page.keyboard.press('e');
  await ann.pop('Add a reaction').getByRole('button', { name: '👍' }).click();
  await expect(thumb(bob)).toHaveAccessibleName('👍 1: Ann');
  await expect(thumb(bob)).toHaveAttribute('aria-pressed', 'false');
  await thumb(bob).click();
  await expect(thumb(ann)).toHaveAccessibleName('👍 2: You and Bob');
  await expect(thumb(ann)).toHaveText('👍2');
  await thumb(ann).click();
  await expect(thumb(bob)).toHaveAccessibleName('👍 1: You');
  await thumb(bob).click();
  await expect(ann.note('apples').getByRole('button', { name: /^👍/ })).toHaveCount(0);

  // With the tool, each press on a note puts the emoji on it or takes it off.
  await bob.page.keyboard.press('Escape');
  await bob.page.keyboard.press('Escape');
  await bob.page.getByRole('button', { name: 'React', exact: true }).click();
  await bob.note('berries').click();
  await expect(ann.note('berries').getByRole('button', { name: /^👍 1: Bob/ })).toBeVisible();
  await bob.note('berries').click();
  await expect(ann.note('berries').getByRole('button', { name: /^👍/ })).toHaveCount(0);
});

test('comments: a thread that both write in, resolved and opened again', async ({ guest, server }) => {
  const [ann, bob] = await twoAt(await Workshop.prepare(server, 'Comments'), guest);

  await ann.note('apples').focus();
  await ann.page.keyboard.press('c');
  const [mine, theirs] = [ann.pop('Comments'), bob.pop('Comments')];
  await mine.getByRole('textbox', { name: 'Write a comment' }).fill('Why apples?');
  await ann.page.keyboard.press('Enter');
  await bob.note('apples').getByRole('button', { name: '1 comment' }).click();
  await expect(theirs.getByRole('listitem')).toContainText('Why apples?');
  await theirs.getByRole('textbox', { name: 'Reply' }).fill('They are cheap');
  await bob.page.keyboard.press('Enter');
  await expect(mine.getByText('They are cheap')).toBeVisible();

  // The panel has the same thread.
  await ann.page.keyboard.press('Escape');
  const panel = await ann.openPanel('Comments');
  const card = panel.getByRole('article').filter({ hasText: 'apples' });
  await expect(card.getByRole('listitem')).toHaveCount(2);
  await card.getByRole('button', { name: 'Resolve' }).click();
  await expect(theirs.getByText('Resolved')).toBeVisible();
  await expect(panel.getByText('All comments are resolved.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Reopen' }).click();
  await expect(card.getByRole('button', { name: 'Resolve' })).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(bob.note('apples').getByRole('button', { name: '2 comments' })).toBeVisible();
});

/** Two editors at a board with two notes. */
async function twoAt(
  workshop: Workshop,
  guest: (name: string) => Promise<Guest>,
): Promise<readonly [Guest, Guest]> {
  const [ann, bob] = [await guest('Ann'), await guest('Bob')];
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));
  await ann.write('Discover', 'Touchpoints', 'apples');
  await ann.write('Consider', 'Touchpoints', 'berries');
  await expect(bob.note('berries')).toHaveCount(1);
  return [ann, bob];
}
