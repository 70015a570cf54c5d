/** Who runs the workshop, and what they may do to it and to the others: lock, hand over, take over, remove. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('a locked board looks locked, says why, and lets nobody write', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Hands off');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await ann.write('Discover', 'Touchpoints', 'apples');
  const agenda = await fay.openPanel('Agenda');
  // In the middle of a note.
  await ann.note('apples').dblclick();
  await ann.page.keyboard.type(' and pears');
  await expect(fay.note('apples and pears')).toHaveCount(1);
  await agenda.getByRole('button', { name: 'Lock the board' }).click();
  await expect(ann.notes.locator('textarea')).toHaveCount(0);
  await ann.page.keyboard.press('Control+z');
  await ann.page.keyboard.press('Control+Shift+z');

  await expect(ann.page.getByText('Locked by the facilitator: look, but do not write')).toBeVisible();
  await expect(ann.status).toContainText('Locked');
  await expect(ann.note('apples')).toHaveAttribute('data-locked');
  await expect(fay.page.getByText('The board is locked: nobody can write', { exact: true })).toBeVisible();
  await ann.note('apples').dblclick();
  await expect(ann.notes.locator('textarea')).toHaveCount(0);
  await expect(ann.page.getByText(/locked/i).last()).toBeVisible();
  await ann.note('apples').click();
  await ann.page.keyboard.press('Delete');
  await expect(ann.note('apples')).toHaveCount(1);
  await ann.cell('Buy', 'Thoughts').focus();
  await ann.page.keyboard.press('n');
  await expect(ann.notes).toHaveCount(1);
  await ann.page.keyboard.press('Control+z');
  await expect(ann.note('apples and pears')).toHaveCount(1);

  await agenda.getByRole('button', { name: 'Unlock the board' }).click();
  await expect(ann.page.getByText('You can write on the board again.')).toBeVisible();
  await ann.write('Buy', 'Thoughts', 'berries');
  await expect(fay.note('berries')).toHaveCount(1);
});

test('a lock keeps what is not added yet, in the outline and on a phone', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Not yet');
  const phone = { viewport: { width: 360, height: 740 } };
  const [fay, ann, lea] = [await guest('Fay'), await guest('Ann'), await guest('Lea', phone)];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await lea.join(workshop.invitation('editor'));
  await ann.view('Outline');
  const inOutline = ann.page.getByRole('textbox', { name: /Discover.*Touchpoints/ }).first();
  await inOutline.fill('berries');
  const pages = lea.page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('button', { name: /^Write/ }).click();
  const onPhone = lea.page.getByRole('textbox', { name: 'Your note' });
  await onPhone.fill('apples');

  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Lock the board' }).click();
  for (const [field, text] of [
    [inOutline, 'berries'],
    [onPhone, 'apples'],
  ] as const) {
    await expect(field).not.toBeEditable();
    await expect(field).toHaveValue(text);
    await field.press('Enter');
  }
  await expect(inOutline).toHaveAccessibleDescription(/What you have written stays/);
  await expect(lea.page.getByText('The board is locked at the moment.')).toBeVisible();
  await expect(fay.notes).toHaveCount(0);

  await agenda.getByRole('button', { name: 'Unlock the board' }).click();
  for (const field of [inOutline, onPhone]) {
    await expect(field).toBeEditable();
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  for (const text of ['berries', 'apples']) await expect(fay.note(text)).toHaveCount(1);
});

test('facilitating is handed over, and both are told', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Your turn');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await expect(runs(ann)).toHaveCount(0);
  await fay.openPanel('People');
  await personMenu(fay, 'Ann', 'Hand over facilitating');

  await expect(ann.page.getByText(/^You facilitate/)).toBeVisible();
  await expect(fay.page.getByText(/^You are an editor/)).toBeVisible();
  await expect(runs(ann)).toBeVisible();
  await expect(runs(fay)).toHaveCount(0);
  await runs(ann).click();
  await expect(fay.page.getByRole('timer')).toBeVisible();
});

test('an editor takes over when no facilitator has been there for a minute', async ({ guest, server }) => {
  test.setTimeout(180_000);
  const workshop = await Workshop.prepare(server, 'Nobody here');
  const [fay, ann, cem] = [await guest('Fay'), await guest('Ann'), await guest('Cem')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await cem.join(workshop.invitation('voter'));
  await runs(fay).click();
  await expect(ann.page.getByRole('timer')).toBeVisible();
  await fay.page.close();

  const nobody = (one: Guest): Locator => one.page.getByText('No facilitator is here');
  await expect(nobody(ann)).toHaveCount(0);
  await expect(nobody(ann)).toBeVisible({ timeout: 80_000 });
  await expect(nobody(cem)).toBeVisible();
  await expect(cem.page.getByRole('button', { name: 'Take over' })).toHaveCount(0);
  await ann.page.getByRole('button', { name: 'Take over' }).click();
  await expect(ann.page.getByText(/^You facilitate/)).toBeVisible();
  await expect(nobody(cem)).toHaveCount(0);
  await ann.page.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(cem.page.getByRole('timer', { name: /^Paused/ })).toBeVisible();
});

test('who is taken off the board is told so, and what they wrote stays', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Out');
  const [fay, bob] = [await guest('Fay'), await guest('Bob')];
  await fay.join(workshop.invitation('facilitator'));
  await bob.join(workshop.invitation('editor'));
  await bob.write('Discover', 'Touchpoints', 'of Bob');
  await bob.expectStatus('saved');
  await fay.openPanel('People');
  await personMenu(fay, 'Bob', 'Take off the board…');
  const question = fay.dialog('Take Bob off the board?');
  await expect(question).toContainText('What they have written stays.');
  await question.getByRole('button', { name: 'Take off', exact: true }).click();

  await expect(fay.page.getByText('Bob is off the board.')).toBeVisible();
  await expect(bob.page.getByRole('alert')).toContainText('You are not on this board any more');
  await expect(bob.notes).toHaveCount(0);
  await expect(fay.note('of Bob')).toHaveCount(1);
  await expect(fay.drawer.getByText('Bob', { exact: true })).toHaveCount(0);
  await bob.page.reload();
  await expect(bob.page.getByRole('heading', { name: 'You are not on this board any more' })).toBeVisible();

  // With a new link they come back.
  await bob.page.goto(workshop.invitation('editor'));
  await bob.expectStatus('saved');
  await expect(bob.note('of Bob')).toHaveCount(1);
});

test('a role that is changed is told to whom it concerns', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Roles');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.openPanel('People');
  await personMenu(fay, 'Ann', 'Viewer', 'menuitemradio');
  await expect(ann.page.getByText(/^You are a viewer/)).toBeVisible();
  await ann.expectStatus('viewing');
  await personMenu(fay, 'Ann', 'Editor', 'menuitemradio');
  await expect(ann.page.getByText(/^You are an editor/)).toBeVisible();
  await ann.expectStatus('saved');
  await ann.write('Discover', 'Touchpoints', 'may again');
  await expect(fay.note('may again')).toHaveCount(1);
});

/** What only a facilitator has in the header. */
function runs({ page }: Guest): Locator {
  return page.getByRole('button', { name: /^Start the timer|^5 min$/ }).first();
}

async function personMenu(
  guest: Guest,
  person: string,
  item: string,
  role: 'menuitem' | 'menuitemradio' = 'menuitem',
): Promise<void> {
  await guest.drawer.getByRole('button', { name: `What to do with ${person}` }).click();
  await guest.drawer.getByRole(role, { name: item, exact: true }).click();
}
