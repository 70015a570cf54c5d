/** Everyone's attention: pointing at a note, bringing everyone to a place, following somebody. */
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('a note that is pointed at is marked for all, and shown to whoever wants', async ({ guest, server }) => {
  const { fay, ann } = await two(guest, server, 'Look there');
  await fay.note('apples').click();
  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Point at the selected note' }).click();
  await expect(ann.note('apples')).toHaveAttribute('data-spotlight');
  await expect(ann.note('berries')).not.toHaveAttribute('data-spotlight');
  const notice = ann.page.getByText('Fay points at “apples”');
  await expect(notice).toBeVisible();
  await expect(fay.page.getByText('You point at “apples”')).toBeVisible();

  await away(ann);
  await expect(ann.note('apples')).not.toBeInViewport();
  await ann.page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(ann.note('apples')).toBeInViewport();
  // Sent away by one, it stays for the others.
  await ann.page.getByRole('button', { name: 'Close the notice' }).click();
  await expect(notice).toHaveCount(0);
  await expect(ann.note('apples')).toHaveAttribute('data-spotlight');
  await fay.page.getByRole('button', { name: 'Stop pointing' }).first().click();
  for (const one of [fay, ann]) await expect(one.note('apples')).not.toHaveAttribute('data-spotlight');
});

test('everyone is brought to one place and can go back; who writes is asked', async ({ guest, server }) => {
  const { workshop, fay, ann } = await two(guest, server, 'Come here');
  const bob = await guest('Bob');
  await bob.join(workshop.invitation('editor'));
  await bob.note('apples').dblclick();
  await expect(bob.notes.locator('textarea')).toBeFocused();
  const before = await placeOf(bob);
  await away(ann);

  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Bring everyone here' }).click();
  await expect(fay.page.getByText('Everyone sees what you see now.')).toBeVisible();
  await expect(ann.page.getByText('Fay brings everyone here')).toBeVisible();
  await expect(ann.note('apples')).toBeInViewport();
  await ann.page.getByRole('button', { name: 'Go back' }).click();
  await expect(ann.note('apples')).not.toBeInViewport();

  await expect(bob.page.getByText('Fay wants everyone to look at one place')).toBeVisible();
  expect(await placeOf(bob)).toEqual(before);
  await bob.page.keyboard.type(' still here');
  await expect(fay.note('apples still here')).toHaveCount(1);
  await bob.page.keyboard.press('Escape');
  await bob.page.getByRole('button', { name: 'Go there' }).click();
  await expect(bob.page.getByRole('button', { name: 'Go back' })).toBeVisible();
});

test('following somebody, until Esc, until one looks around, until they are gone', async ({
  guest,
  server,
}) => {
  const { fay, ann } = await two(guest, server, 'After you');
  const follow = ann.page.getByRole('button', { name: 'Follow Fay' });
  const stop = ann.page.getByRole('button', { name: 'Stop following Fay' });
  await follow.click();
  await expect(ann.page.getByText('You see what Fay sees · Esc ends it')).toBeVisible();
  await away(fay);
  await expect(ann.note('apples')).not.toBeInViewport();
  await back(fay);
  await expect(ann.note('apples')).toBeInViewport();

  await ann.page.keyboard.press('Escape');
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await away(fay);
  await ann.page.waitForTimeout(500);
  await expect(ann.note('apples')).toBeInViewport();

  // Also whoever stands still is followed.
  await follow.click();
  await expect(ann.note('apples')).not.toBeInViewport();
  await ann.page.mouse.move(600, 500);
  await ann.page.mouse.wheel(0, 60);
  await expect(follow).toBeVisible();

  await follow.click();
  await expect(stop).toBeVisible();
  await fay.page.context().close();
  await expect(stop).toHaveCount(0);
});

type Making = (name: string) => Promise<Guest>;

/** A facilitator and an editor with two notes on the board. */
async function two(guest: Making, server: Parameters<typeof Workshop.prepare>[0], title: string) {
  const workshop = await Workshop.prepare(server, title);
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  await expect(ann.note('berries')).toHaveCount(1);
  return { workshop, fay, ann };
}

/** Far from all notes, by hand. */
async function away({ page }: Guest): Promise<void> {
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(900, 900);
}

async function back({ page }: Guest): Promise<void> {
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(-900, -900);
}

function placeOf({ notes }: Guest): Promise<unknown> {
  return notes.first().boundingBox();
}
