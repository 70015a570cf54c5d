/** A workshop from the first page to the actions, with several people at once. */
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('prepare: from a template to an invitation, in Polish', async ({ guest, server }) => {
  const ola = await guest('Ola', { locale: 'pl-PL' });
  const { page } = ola;
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Mapa podróży klienta' }).click();
  await page.getByRole('textbox', { name: /^(Nazwa|Imię)$/ }).fill('Ola');
  await page.keyboard.press('Enter');
  await ola.expectStatus('saved');

  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.keyboard.type('Podróż do lekarza');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Podróż do lekarza · Wayboard');

  await page.getByRole('columnheader', { name: 'Odkrywanie' }).locator('.name').dblclick();
  await page.keyboard.type('Objawy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Objawy' })).toBeVisible();

  await page.getByRole('button', { name: 'Dodaj wiersz' }).click();
  await page.getByRole('menuitem', { name: 'Notatki' }).click();
  await page.keyboard.type('Rodzina');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Rodzina' })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+1');
  await page.getByRole('button', { name: 'Czego chcesz się dowiedzieć?' }).click();
  await page.getByRole('textbox', { name: 'Cel tablicy' }).fill('Dlaczego ludzie czekają?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Dlaczego ludzie czekają?' })).toBeVisible();

  await page.getByRole('button', { name: 'Udostępnij' }).click();
  const share = ola.dialog('Zaproś ludzi');
  await expect(share.getByRole('img', { name: 'Kod QR linku dla roli: Edytor' })).toBeVisible();
  const links = new Set<string>();
  for (const role of ['Obserwator', 'Głosujący', 'Edytor', 'Prowadzący']) {
    await share.getByText(role, { exact: true }).click();
    await expect(share.getByRole('img', { name: role })).toBeVisible();
    links.add(await share.getByRole('textbox', { name: 'Link' }).inputValue());
  }
  expect(links.size).toBe(4);
  await ola.expectStatus('saved');

  // Whoever comes by the link finds what was prepared.
  const [link = ''] = [...links].slice(2);
  const jan = await guest('Jan');
  await jan.join(link);
  await expect(jan.page.getByRole('columnheader', { name: 'Objawy' })).toBeVisible();
  await expect(jan.page.getByRole('rowheader', { name: 'Rodzina' })).toBeVisible();
  await expect(jan.page.getByText('Dlaczego ludzie czekają?').first()).toBeVisible();
});

test('brainstorm and reveal: nobody sees what others write until all do', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'At the doctor’s');
  const [fay, ann, bob] = [await guest('Fay'), await guest('Ann'), await guest('Bob')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));

  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Start a private round…' }).click();
  await fay.dialog('Start a private round').getByRole('button', { name: 'Start the round' }).click();
  for (const one of [ann, bob]) await expect(roundOf(one)).toContainText('Only you see your notes');

  await ann.write('Discover', 'Touchpoints', 'secret of Ann');
  await bob.write('Discover', 'Touchpoints', 'secret of Bob');
  await fay.write('Buy', 'Thoughts', 'secret of Fay');
  await expect(roundOf(fay)).toContainText('3 drafts, 3 people writing.');
  await expect(ann.cell('Discover', 'Touchpoints')).toContainText('1 hidden');
  for (const one of [fay, ann, bob]) {
    await one.expectStatus('saved');
    for (const other of ['Fay', 'Ann', 'Bob'].filter((name) => name !== one.name)) {
      await expect(one.note(`secret of ${other}`)).toHaveCount(0);
      expect(await one.page.content()).not.toContain(`secret of ${other}`);
      expect(one.hasReceived(`secret of ${other}`)).toBe(false);
    }
  }

  await roundOf(ann).getByRole('button', { name: 'I’m done' }).click();
  await roundOf(bob).getByRole('button', { name: 'I’m done' }).click();
  await expect(roundOf(fay)).toContainText('2 done.');

  await roundOf(fay).getByRole('button', { name: 'Reveal', exact: true }).click();
  await fay.dialog('Reveal all notes?').getByRole('button', { name: 'Reveal 3 notes' }).click();
  for (const one of [fay, ann, bob]) {
    for (const other of ['Fay', 'Ann', 'Bob']) await expect(one.note(`secret of ${other}`)).toHaveCount(1);
    await expect(roundOf(one)).toHaveCount(0);
  }
  expect(ann.hasReceived('secret of Bob')).toBe(true);
});

test('a reveal takes along what somebody is writing, to the last letter', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'In the middle of a word');
  const [fay, ola] = [await guest('Fay'), await guest('Ola')];
  await fay.join(workshop.invitation('facilitator'));
  await ola.join(workshop.invitation('editor'));
  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Start a private round…' }).click();
  await fay.dialog('Start a private round').getByRole('button', { name: 'Start the round' }).click();
  await expect(ola.page.getByRole('group', { name: 'Private round' })).toBeVisible();

  await ola.write('Discover', 'Touchpoints', 'Slow checkout');
  await ola.note('Slow checkout').dblclick();
  const field = ola.notes.locator('textarea');
  await expect(field).toBeFocused();
  const round = fay.page.getByRole('group', { name: 'Private round' });
  await expect(round).toContainText('1 draft');
  await round.getByRole('button', { name: 'Reveal', exact: true }).click();
  const words = ' which keeps all of them waiting for a very long time';
  await Promise.all([
    fay.dialog('Reveal all notes?').getByRole('button', { name: 'Reveal 1 note' }).click(),
    ola.page.keyboard.type(words, { delay: 25 }),
  ]);
  await expect(fay.notes).toHaveCount(1);
  await ola.page.keyboard.type('!');
  await expect(field).toHaveValue(`Slow checkout${words}!`);
  const inWhole = fay.notes.locator('.text').getByText(`Slow checkout${words}!`, { exact: true });
  await expect(inWhole).toHaveCount(1);
  await ola.expectStatus('saved');
  await expect(field).toBeFocused();
  await expect(inWhole).toHaveCount(1);
});

test('vote: dots, a tie on notes and panel, winners become actions', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'What first');
  const [fay, ann, bob, cem] = [
    await guest('Fay'),
    await guest('Ann'),
    await guest('Bob'),
    await guest('Cem'),
  ];
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries', 'cherries');
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));
  await cem.join(workshop.invitation('voter'));
  await fay.openVote('What do we tackle?', 2);

  await ann.expectDotsLeft('2 of 2 dots left');
  await ann.vote('apples', 'berries');
  await ann.expectDotsLeft('0 of 2 dots left');
  await bob.vote('apples', 'cherries');
  await bob.expectDotsLeft('0 of 2 dots left');
  await cem.vote('apples');
  await cem.expectDotsLeft('1 of 2 dots left');
  await cem.vote('apples');
  await cem.expectDotsLeft('2 of 2 dots left');
  await cem.vote('berries');
  await cem.expectDotsLeft('1 of 2 dots left');
  for (const one of [ann, bob, cem]) {
    await one.voteBar.getByRole('button', { name: 'I’m done' }).click();
    await one.expectStatus(/saved|viewing/);
  }
  await expect(fay.voteBar).toContainText('3 of 4 done');

  await fay.closeVote('What do we tackle?');
  const rows = fay.drawer.getByRole('button', { name: 'Show the note on the board' });
  await expect(fay.drawer.locator('wayboard-vote-ranking')).toContainText(/=1.*apples.*2 votes/s);
  await expect(fay.drawer.locator('wayboard-vote-ranking')).toContainText(/=1.*berries.*2 votes/s);
  await expect(fay.drawer.locator('wayboard-vote-ranking')).toContainText(/3.*cherries.*1 vote/s);
  expect(await rows.count()).toBeLessThanOrEqual(3);
  for (const one of [fay, ann, bob, cem]) {
    await expect(one.note('apples')).toContainText(/=1\s*2 votes/);
    await expect(one.note('berries')).toContainText(/=1\s*2 votes/);
    await expect(one.note('cherries')).toContainText(/3\s*1 vote/);
  }

  await fay.drawer.getByRole('button', { name: 'Make actions' }).click();
  const winners = fay.dialog('Winners become actions');
  await winners.getByRole('spinbutton', { name: 'Down to place' }).fill('1');
  await winners.getByRole('button', { name: 'Make 2 actions' }).click();
  for (const text of ['apples', 'berries']) await expect(card(fay, text)).toContainText('rank 1, 2 votes');
  const actions = await ann.openPanel('Actions');
  await expect(actions.locator('wayboard-action-card')).toHaveCount(2);
});

test('act and export: who does what until when, and files of it', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'To do');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Buy', 'Opportunities', 'Shorter form');

  const panel = await fay.openPanel('Actions');
  await panel.getByRole('textbox', { name: 'What is to be done?' }).fill('Halve the form');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await card(fay, 'Halve the form').getByRole('button', { name: 'Halve the form' }).click();
  await card(fay, 'Halve the form').getByLabel('Who').fill('Ann');
  await card(fay, 'Halve the form').getByLabel('Due').fill('2031-05-17');
  await card(fay, 'Halve the form').getByText('Doing', { exact: true }).click();
  await ann.openPanel('Actions');
  await expect(card(ann, 'Halve the form')).toContainText(/Doing.*2031.*Ann/s);
  await fay.expectStatus('saved');

  await fay.choose('Menu', 'Export');
  const dialog = fay.dialog('Export');
  expect(await download(fay, dialog, 'Notes .csv')).toMatch(/Shorter form/);
  await expect(dialog.getByRole('table')).toContainText('Shorter form');
  expect(await download(fay, dialog, 'Actions .csv')).toMatch(/Halve the form.*2031-05-17/);
  expect(await download(fay, dialog, 'Drawing .svg')).toMatch(/^<(\?xml|svg)[\s\S]*Shorter form/);
  await expect(dialog.getByRole('img', { name: 'Picture of the board' })).toBeVisible();
  expect(await download(fay, dialog, 'Outline .md')).toMatch(
    /title: "To do"[\s\S]*Shorter form[\s\S]*Halve the form/,
  );
  await expect(dialog).toContainText('Halve the form');
});

function roundOf({ page }: Guest): Locator {
  return page.getByRole('group', { name: 'Private round' });
}

function card({ drawer }: Guest, title: string): Locator {
  return drawer.locator('wayboard-action-card').filter({ hasText: title });
}

async function download({ page }: Guest, dialog: Locator, format: string): Promise<string> {
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^To do.*\.(csv|svg|md)$/);
  return (await readFile(await file.path(), 'utf8')).replace(/^\ufeff/, '');
}
