/** For everyone: no dialog that axe-core has something to say about, in any look of the page. */
import { expect, type Page } from '@playwright/test';
import { expectAccessibleInAllLooks } from './axe.ts';
import { test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

test('axe finds nothing to mend on any dialog', async ({ guest, server }) => {
  test.setTimeout(240_000);
  const workshop = await Workshop.prepare(server, 'Dialogs for everyone');
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');

  const look = async (heading: string, what: string): Promise<void> => {
    await expect(page.getByRole('dialog', { name: heading })).toBeVisible();
    await expectAccessibleInAllLooks(page, what, fay.dialog(heading));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: heading })).toHaveCount(0);
  };
  for (const item of ['Export', 'Import', 'Board settings', 'Settings', 'Keyboard shortcuts']) {
    await fay.choose('Menu', item);
    await look(item, item);
  }
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await look('Invite people', 'share');
  await fay.note('apples').click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Tags, owner, link, picture' }).click();
  await look('Tags, owner, link, picture', 'note details');
  await inPanels(fay, look);
  await inOutline(fay, look);
});

test('on a phone no choice stands on a line of its own, in any language', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Abreast');
  for (const locale of ['ru', 'pl', 'it']) {
    const fay = await guest('Fay', { viewport: { width: 360, height: 740 }, locale });
    const { page } = fay;
    await page.addInitScript((me) => localStorage.setItem('wayboard.me', JSON.stringify(me)), {
      id: 'fay',
      name: 'Fay',
      color: '#1f63c4',
    });
    await page.goto(workshop.invitation('facilitator'));
    await fay.expectStatus('saved');
    for (const width of [320, 360, 412]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await linesOf(page, 'settings'), `settings ${locale} ${width}`).toEqual([3]);
      expect(await linesOf(page, 'share'), `share ${locale} ${width}`).toEqual([2, 2]);
    }
  }
});

/** How many choices are abreast in each line of a dialog's strip, opened as its menu opens it. */
async function linesOf(page: Page, dialog: 'settings' | 'share'): Promise<number[]> {
  await page
    .locator('wayboard-board')
    .evaluate((board, name) => board.dispatchEvent(new Event(name)), dialog);
  const words = page.locator(`wayboard-${dialog} .segments span`);
  await expect(words.last()).toBeVisible();
  const places = await words.evaluateAll((all) =>
    all.map((one) => {
      // Words do not reach out of their choice either.
      if (one.scrollWidth > one.clientWidth) throw new Error(`no room for ${one.textContent}`);
      return Math.round(one.getBoundingClientRect().top);
    }),
  );
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  return [...new Set(places)].map((top) => places.filter((one) => one === top).length);
}

type Look = (heading: string, what: string) => Promise<void>;

async function inPanels(fay: Guest, look: Look): Promise<void> {
  const { page } = fay;
  const agenda = await fay.openPanel('Agenda');
  await agenda.getByRole('button', { name: 'Start a private round…' }).click();
  await look('Start a private round', 'round setup');
  const votes = await fay.openPanel('Votes');
  await votes.getByRole('button', { name: 'New vote' }).click();
  await expect(votes.getByRole('textbox', { name: 'Question' })).toBeVisible();
  await expectAccessibleInAllLooks(page, 'vote setup', fay.drawer);
  const personas = await fay.openPanel('Personas');
  await personas.getByRole('button', { name: 'Add persona' }).click();
  await expect(personas.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expectAccessibleInAllLooks(page, 'persona card', fay.drawer);
  const people = await fay.openPanel('People');
  await people.getByRole('button', { name: 'Add a seat' }).click();
  await people.getByRole('textbox').fill('Zoe');
  await expectAccessibleInAllLooks(page, 'adding a seat', fay.drawer);
  await people.getByRole('button', { name: 'Add', exact: true }).click();
}

async function inOutline(fay: Guest, look: Look): Promise<void> {
  const { page } = fay;
  await fay.view('Outline');
  for (const summary of ['Edit map, stages and lanes', 'Edit emotion curves'])
    await page.getByText(summary).first().click();
  await expectAccessibleInAllLooks(page, 'outline, unfolded');
  const apples = page
    .locator('wayboard-outline-note')
    .filter({ hasText: 'apples' })
    .getByRole('button')
    .first();
  for (const [key, heading] of [
    ['d', 'Kind, colour and tags'],
    ['m', 'Move the note'],
    ['c', 'Comments on the note'],
    ['e', 'React'],
  ] as const) {
    await apples.focus();
    await page.keyboard.press(key);
    await look(heading, `outline, ${key}`);
  }
  await apples.focus();
  await page.keyboard.press('l');
  await fay.dialog('Lines to other notes').getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('group', { name: 'Line to “berries”' })).toBeVisible();
  await look('Lines to other notes', 'outline, l');
}
