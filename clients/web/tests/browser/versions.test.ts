/** What the board was: versions that are kept, looked at and gone back to while others are at work. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('a version is compared with now, and restored for all at once', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Back then');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await ann.write('Discover', 'Touchpoints', 'apples', 'berries');
  await fay.write('Buy', 'Thoughts', 'cherries');
  await keep(fay, 'Before the vote');

  // Others go on: one more, one less, one otherwise.
  await ann.write('Buy', 'Thoughts', 'damsons');
  await ann.note('berries').dblclick();
  await ann.page.keyboard.type(' and cream');
  await ann.page.keyboard.press('Escape');
  await remove(ann, 'cherries');
  await expect(fay.note('cherries')).toHaveCount(0);
  await expect(fay.note('damsons')).toHaveCount(1);

  const card = cardOf(fay, 'Before the vote');
  await expect(card).toContainText('3 notes');
  await card.getByRole('button', { name: /^Compare/ }).click();
  const dialog = fay.dialog('Before the vote');
  const differences = dialog.locator('wayboard-differences');
  await expect(differences).toContainText(/1 added.*1 removed.*1 changed/s);
  await expect(line(differences, 'damsons')).toContainText('added');
  await expect(line(differences, 'cherries')).toContainText('removed');
  await expect(line(differences, 'berries and cream')).toContainText(
    /Text:\s*berries.*became\s*berries and cream/s,
  );
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  await card.getByRole('button', { name: /^Restore/ }).click();
  await fay.dialog('Restore “Before the vote”?').getByRole('button', { name: 'Restore' }).click();
  for (const one of [fay, ann]) {
    await expect(one.note('cherries')).toHaveCount(1);
    await expect(one.note('damsons')).toHaveCount(0);
    await expect(one.note('berries')).not.toContainText('and cream');
  }
  // Nothing is thrown away.
  await expect(fay.drawer.getByText('Before it was replaced')).toBeVisible();
  const trash = await ann.openPanel('Trash');
  await expect(trash).toContainText('damsons');
});

test('after a restore one takes back what is one’s own, and nothing else', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Mine');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Discover', 'Touchpoints', 'of Fay');
  await keep(fay, 'Early');
  await ann.write('Discover', 'Touchpoints', 'of Ann');
  await expect(fay.note('of Ann')).toHaveCount(1);
  await restore(fay, 'Early');
  await expect(ann.note('of Ann')).toHaveCount(0);

  await ann.write('Buy', 'Thoughts', 'since then');
  await expect(fay.note('since then')).toHaveCount(1);
  await ann.page.keyboard.press('Control+z');
  for (const one of [fay, ann]) {
    await expect(one.note('since then')).toHaveCount(0);
    await expect(one.note('of Fay')).toHaveCount(1);
  }
  await ann.page.keyboard.press('Control+Shift+z');
  for (const one of [fay, ann]) await expect(one.note('since then')).toHaveCount(1);
  // Further back there is nothing of hers: the restored board stays.
  for (let step = 0; step < 4; step++) await ann.page.keyboard.press('Control+z');
  for (const one of [fay, ann]) {
    await expect(one.note('of Fay')).toHaveCount(1);
    await expect(one.notes).toHaveCount(1);
  }
});

test('somebody who is writing while the board goes back keeps what they write', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'In the middle');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await ann.write('Discover', 'Touchpoints', 'half a');
  await keep(fay, 'Half');
  await ann.note('half a').dblclick();
  await ann.page.keyboard.type(' thought');
  await expect(fay.note('half a thought')).toHaveCount(1);
  await restore(fay, 'Half');
  await expect(fay.note('half a thought')).toHaveCount(0);
  await ann.page.keyboard.type(' more');
  await ann.page.keyboard.press('Escape');
  for (const one of [fay, ann]) await expect(one.note('half a more')).toHaveCount(1);
  await ann.expectStatus('saved');
});

test('only who runs the workshop takes the board back', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Who may');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await keep(ann, 'By Ann');
  await expect(cardOf(ann, 'By Ann')).toContainText('Ann');
  await expect(cardOf(ann, 'By Ann').getByRole('button', { name: /^Restore/ })).toHaveCount(0);
  await fay.openPanel('Versions');
  await expect(cardOf(fay, 'By Ann').getByRole('button', { name: /^Restore/ })).toBeVisible();
  await cardOf(fay, 'By Ann')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await fay.dialog('Delete “By Ann”?').getByRole('button', { name: 'Delete' }).click();
  await expect(cardOf(fay, 'By Ann')).toHaveCount(0);
});

test('an open list hears of what others keep and of what the server keeps', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Meanwhile');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await ann.write('Discover', 'Touchpoints', 'apples');
  await fay.openPanel('Versions');
  await expect(fay.drawer).toContainText('No versions yet');

  await keep(ann, 'By Ann');
  // Whoever comes back from another tab sees it at once; whoever stays, some seconds later.
  await fay.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(cardOf(fay, 'By Ann')).toBeVisible();

  await fay.page.locator('wayboard-canvas').evaluate(async (canvas) => {
    const { api, workshop } = (canvas as unknown as Opened).open;
    await api.command('vote-create', { title: 'Which one?', n: 1, open: true });
    await api.command('vote-close', { vote: workshop.votes()[0]?.id });
  });
  await expect(cardOf(fay, 'Which one?')).toBeVisible();
  await expect(cardOf(ann, 'Which one?')).toBeVisible();
});

/** What the page's own classes need for a vote that is over at once. */
interface Opened {
  readonly open: {
    readonly api: { command(name: string, fields: object): Promise<unknown> };
    readonly workshop: { votes(): { id: string }[] };
  };
}

async function keep(guest: Guest, label: string): Promise<void> {
  await guest.expectStatus('saved');
  const panel = guest.drawer.locator('wayboard-versions-panel');
  if ((await panel.count()) === 0) await guest.openPanel('Versions');
  await panel.getByRole('textbox', { name: 'Keep the board as it is now' }).fill(label);
  await panel.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(cardOf(guest, label)).toBeVisible();
}

async function restore(guest: Guest, label: string): Promise<void> {
  await cardOf(guest, label)
    .getByRole('button', { name: /^Restore/ })
    .click();
  await guest.dialog(`Restore “${label}”?`).getByRole('button', { name: 'Restore' }).click();
  await expect(guest.page.getByText(/^The board is what it was/)).toBeVisible();
}

function cardOf({ drawer }: Guest, label: string): Locator {
  return drawer.getByRole('listitem').filter({ hasText: label });
}

function line(differences: Locator, name: string): Locator {
  return differences.getByRole('listitem').filter({ hasText: name });
}

async function remove(guest: Guest, text: string): Promise<void> {
  await guest.note(text).click();
  await guest.page.keyboard.press('Delete');
  await expect(guest.note(text)).toHaveCount(0);
}
