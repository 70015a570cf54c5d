/** Seats: people in the room without a device, for whom somebody else writes and votes. */
import { expect, type Locator } from '@playwright/test';
import { test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('a facilitator writes and votes for a seat and for herself, and each counts for its own', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Without a device');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));

  const people = await fay.openPanel('People');
  await people.getByRole('button', { name: 'Add a seat' }).click();
  await people.getByRole('textbox').fill('Zoe');
  await people.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(people.getByText('Editor · typed for by Fay')).toBeVisible();
  // Somebody else is not asked.
  await expect(ann.page.getByRole('combobox', { name: /^(Writing|Voting) for/ })).toHaveCount(0);

  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Start a private round…' }).click();
  const setup = fay.dialog('Start a private round');
  await setup.getByRole('radio', { name: /^Names/ }).check();
  await setup.getByRole('button', { name: 'Start the round' }).click();
  await expect(round(fay)).toBeVisible();
  await expect(fay.page.getByRole('dialog')).toHaveCount(0);
  await fay.write('Discover', 'Touchpoints', 'apples');
  await writes(fay).selectOption({ label: 'Zoe' });
  // The draft that she wrote for herself is not in Zoe's sight.
  await expect(fay.note('apples')).toHaveCount(0);
  await fay.write('Discover', 'Touchpoints', 'berries');
  await round(fay).getByRole('button', { name: 'I’m done' }).click();
  await expect(round(fay)).toContainText('2 drafts, 2 people writing. 1 done.');
  await expect(writes(fay)).toHaveValue(/./);
  await expect(writes(fay).locator('option:checked')).toHaveText('Zoe (done)');
  await writes(fay).selectOption({ label: 'Myself' });
  await expect(fay.note('apples')).toHaveCount(1);
  await expect(fay.note('berries')).toHaveCount(0);
  await round(fay).getByRole('button', { name: 'Reveal', exact: true }).click();
  await fay.dialog('Reveal all notes?').getByRole('button', { name: 'Reveal 2 notes' }).click();
  await ann.view('Outline');
  const line = (text: string): Locator => ann.page.locator('wayboard-outline-note').filter({ hasText: text });
  await expect(line('berries')).toContainText('Zoe');
  await expect(line('apples')).toContainText('Fay');

  await fay.openVote('What first?', 2);
  await fay.expectDotsLeft('2 of 2 dots left');
  await fay.vote('apples');
  await fay.expectDotsLeft('1 of 2 dots left');
  await votes(fay).selectOption({ label: 'Zoe (2 left)' });
  await fay.expectDotsLeft('2 of 2 dots left');
  await fay.vote('apples', 'berries');
  await fay.expectDotsLeft('0 of 2 dots left');
  await fay.voteBar.getByRole('button', { name: 'I’m done' }).click();
  await expect(fay.voteBar).toContainText('1 of 3 done');
  await line('berries')
    .getByRole('button', { name: /^Vote for this note/ })
    .click();
  await votes(fay).selectOption({ label: 'Myself (1 left)' });
  await fay.expectDotsLeft('1 of 2 dots left');
  await ann.expectStatus('saved');

  await fay.closeVote('What first?');
  const ranking = fay.drawer.locator('wayboard-vote-ranking');
  await expect(ranking).toContainText(/apples\s*2 votes/);
  await expect(ranking).toContainText(/berries\s*2 votes/);
  await expect(fay.drawer).toContainText('3 of 3 people voted');
  await expect(fay.note('berries').locator('.mine')).toHaveCount(0);
  await fay.page.getByRole('combobox', { name: 'Dots of' }).selectOption({ label: 'Zoe' });
  await expect(fay.note('berries').locator('.mine')).toHaveCount(1);
});

test('a seat that only votes writes no drafts, and goes with its desk', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Only voting');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  const people = await fay.openPanel('People');
  await people.getByRole('button', { name: 'Add a seat' }).click();
  await people.getByRole('textbox').fill('Zoe');
  await people.getByRole('checkbox', { name: 'May write notes too' }).uncheck();
  await people.getByRole('button', { name: 'Add', exact: true }).click();
  await people.getByRole('button', { name: /Zoe/ }).click();
  await fay.page.getByRole('menuitem', { name: 'Act for Zoe' }).click();

  await fay.openVote('What first?', 1);
  await expect(votes(fay).locator('option:checked')).toHaveText('Zoe (1 left)');
  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Start a private round…' }).click();
  await fay.dialog('Start a private round').getByRole('button', { name: 'Start the round' }).click();
  await expect(round(fay)).toBeVisible();
  await expect(writes(fay)).toHaveCount(0);
  await fay.openPanel('People');
  await people.getByRole('button', { name: /Zoe/ }).click();
  await fay.page.getByRole('menuitem', { name: 'Take off the board…' }).click();
  await fay
    .dialog(/Zoe/)
    .getByRole('button', { name: /^Take off/ })
    .click();
  await expect(votes(fay)).toHaveCount(0);
  await fay.expectDotsLeft('1 of 1 dot left');
  await fay.expectStatus('saved');
});

test('whoever only votes writes for an editor’s seat, on the canvas too', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Typed by a voter');
  const [fay, bob] = [await guest('Fay'), await guest('Bob')];
  await fay.join(workshop.invitation('facilitator'));
  await bob.join(workshop.invitation('voter'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  await fay.page.locator('wayboard-canvas').evaluate(async (canvas) => {
    const { api, workshop, board } = (canvas as unknown as Board).open;
    const host = [...workshop.roster()].find(([, { name }]) => name === 'Bob')?.[0];
    await api.command('seat-add', { name: 'Zoe', role: 'editor', host });
    const [map] = board.structure.maps();
    const lanes = board.structure.lanes(map?.id ?? '').slice(0, 1);
    await api.command('private-start', { authors: 'named', lanes: lanes.map(({ id }) => id) });
  });
  await expect(round(bob)).toBeVisible();
  const { page } = bob;
  const { keyboard } = page;
  const tool = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Note' });
  await expect(tool).toHaveCount(0);
  await writes(bob).selectOption({ label: 'Zoe' });
  await expect(tool).toBeVisible();

  await bob.write('Use', 'Touchpoints', 'berries', 'cherries');
  await bob.note('cherries').click();
  await expect(page.getByRole('toolbar', { name: 'Selected note' })).toBeVisible();
  await keyboard.press('Alt+ArrowLeft');
  await expect(bob.note('cherries')).toHaveAttribute('aria-label', /Buy, Touchpoints/);
  await keyboard.press('Control+d');
  await expect(bob.note('cherries')).toHaveCount(2);
  await keyboard.press('Delete');
  await expect(bob.note('cherries')).toHaveCount(1);
  // What is on the board, and what would be, is not theirs.
  await bob.note('apples').click();
  await expect(page.getByRole('toolbar', { name: 'Selected note' })).toBeHidden();
  await keyboard.press('Delete');
  await expect(page.getByText('You can look at this board but not change it.')).toBeVisible();
  await expect(bob.note('apples')).toHaveCount(1);
  await bob.cell('Use', 'Thoughts').focus();
  await keyboard.press('n');
  await expect(bob.notes.locator('textarea')).toHaveCount(0);
  await bob.expectStatus(/saved|viewing/);

  await round(fay).getByRole('button', { name: 'Reveal', exact: true }).click();
  await fay.dialog('Reveal all notes?').getByRole('button', { name: 'Reveal 2 notes' }).click();
  await expect(fay.note('cherries')).toHaveCount(1);
  await fay.view('Outline');
  await expect(fay.page.locator('wayboard-outline-note').filter({ hasText: 'berries' })).toContainText('Zoe');
});

/** What the page's own classes need for a seat of somebody else, and a round in some lanes. */
interface Board {
  readonly open: {
    readonly api: { command(name: string, fields: object): Promise<unknown> };
    readonly workshop: { roster(): ReadonlyMap<string, { name: string }> };
    readonly board: {
      readonly structure: { maps(): { id: string }[]; lanes(map: string): { id: string }[] };
    };
  };
}

function round({ page }: Guest): Locator {
  return page.getByRole('group', { name: 'Private round' });
}

function writes({ page }: Guest): Locator {
  return page.getByRole('combobox', { name: 'Writing for' });
}

function votes({ page }: Guest): Locator {
  return page.getByRole('combobox', { name: 'Voting for' });
}
