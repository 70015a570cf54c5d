/** All that is on the board, from the outline and by keyboard; what came of it is said, and the focus stays. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('personas and actions are put in order by keyboard, and it is said', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'In order');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await fay.view('Outline');
  for (const name of ['Ida', 'Jon', 'Kim']) await add(page, 'Add a persona', name);
  await expect(spoken(page)).toHaveText('Kim: added');
  const personas = page.locator('wayboard-outline-personas').getByRole('heading', { level: 3 });

  await page.getByRole('textbox', { name: 'Role of Kim' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(spoken(page)).toHaveText('Kim is after Ida now');
  await expect(personas).toHaveText([/./, 'Ida', 'Kim', 'Jon']);
  await expect(page.getByRole('textbox', { name: 'Role of Kim' })).toBeFocused();
  for (let step = 0; step < 2; step++) await page.keyboard.press('Alt+ArrowUp');
  await expect(spoken(page)).toHaveText('Kim is first now');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(spoken(page)).toHaveText('No further in this direction');
  const down = page.getByRole('button', { name: 'Move Ida down' });
  await down.press('Enter');
  await expect(personas).toHaveText(['Kim', /./, 'Jon', 'Ida']);
  // It can do nothing more, and stays where the focus is.
  await expect(down).toBeFocused();
  await expect(down).toHaveAttribute('aria-disabled', 'true');

  for (const title of ['Call them', 'Ask why']) await add(page, 'Add an action', title);
  await page.getByRole('button', { name: 'Move Ask why up' }).press('Enter');
  await expect(spoken(page)).toHaveText('Ask why is first now');
  const titles = page
    .locator('wayboard-outline-actions')
    .getByRole('textbox', { name: 'Action', exact: true });
  await expect(titles.first()).toHaveValue('Ask why');
  await page.keyboard.press('Control+z');
  await expect(titles.first()).toHaveValue('Call them');
});

test('maps, stages, lanes and curves are made and changed in the outline', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'All from here');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await fay.view('Outline');
  await add(page, 'Add a persona', 'Ida');
  await add(page, 'Add a map', 'Next year');
  const map = page.locator('wayboard-outline-map').filter({ hasText: 'Next year' });
  await expect(map.getByRole('heading', { level: 2, name: 'Next year' })).toBeFocused();

  await map.getByText('Edit map, stages and lanes').press('Enter');
  await map.getByRole('combobox', { name: 'State of Next year' }).selectOption('Future state');
  await expect(map.getByRole('heading', { level: 2 })).toContainText('Future state');
  await map.getByRole('checkbox', { name: 'Ida' }).check();
  await add(map, 'Add a stage', 'Arrive');
  await map.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'as a step of Arrive' });
  await add(map, 'Add a stage', 'Park');
  await expect(map.getByRole('heading', { level: 4, name: /^Park/ })).toBeVisible();
  await map.getByRole('combobox', { name: 'Colour of Arrive' }).selectOption('Blue');
  await add(map, 'Add a lane', 'Doing');
  await map.getByRole('combobox', { name: 'Kind of lane' }).selectOption('Emotion curve');
  await add(map, 'Add a lane', 'Feeling');
  await map.getByRole('combobox', { name: 'Line below Doing' }).selectOption('Line of interaction');

  await map.getByText('Edit emotion curves').press('Enter');
  await map.getByRole('button', { name: 'Add a curve' }).press('Enter');
  await expect(spoken(page)).toHaveText('Ida: added');
  const name = map.getByRole('group', { name: 'Ida' }).getByRole('textbox', { name: 'Name of the curve' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Ida by car');
  await page.keyboard.press('Enter');
  const value = map.getByRole('spinbutton', { name: /^Ida by car at Park, from/ });
  await value.fill('-1.5');
  await value.press('Tab');
  await expect(spoken(page)).toHaveText(/^−1\.5, /);
  await map.getByRole('button', { name: 'Word and emoji for Ida by car at Park' }).press('Enter');
  const dialog = fay.dialog('Word and emoji for Ida by car at Park');
  await dialog.getByRole('textbox').first().fill('lost');
  await dialog.getByRole('button', { name: '😤' }).click();
  await page.keyboard.press('Escape');
  await expect(map.getByRole('textbox', { name: 'Ida by car at Park, in a word' })).toHaveValue('lost');
  await map
    .getByRole('group', { name: 'Ida by car' })
    .getByRole('button', { name: 'Delete curve' })
    .press('Enter');
  await expect(value).toHaveCount(0);
  await expect(map.getByRole('button', { name: 'Add a curve' })).toBeFocused();
});

test('maps and curves are put in order by keyboard', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Order');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await fay.view('Outline');
  await add(page, 'Add a map', 'Next year');
  const map = page.locator('wayboard-outline-map').filter({ hasText: 'Next year' });
  await map.getByText('Edit map, stages and lanes').press('Enter');
  const up = map.getByRole('button', { name: 'Move Next year up' });
  await up.press('Enter');
  await expect(spoken(page)).toHaveText('Next year is first now');
  await expect(up).toBeFocused();
  const maps = page.locator('wayboard-outline-map').getByRole('heading', { level: 2 });
  await expect(maps).toHaveText([/^Next year/, /^Customer journey map/]);
  await map.getByRole('textbox', { name: 'Name of Next year' }).press('Alt+ArrowDown');
  await expect(spoken(page)).toHaveText('Next year is after Customer journey map now');
  await expect(maps).toHaveText([/^Customer journey map/, /^Next year/]);

  const first = page.locator('wayboard-outline-map').first();
  await first.getByText('Edit emotion curves').press('Enter');
  await first.getByRole('button', { name: 'Add a curve' }).press('Enter');
  const curves = first.locator('wayboard-outline-curve-list');
  const names = curves.getByRole('textbox', { name: 'Name of the curve' });
  await expect(names).toHaveCount(2);
  await names.last().fill('By car');
  await names.last().press('Enter');
  await curves.getByRole('button', { name: 'Move By car up' }).press('Enter');
  await expect(spoken(page)).toHaveText('By car is first now');
  await expect(names.first()).toHaveValue('By car');
  await expect(curves.getByRole('button', { name: 'Move By car up' })).toBeFocused();
});

test('lines between notes are listed, made and deleted at their notes', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Lines');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('viewer'));
  await fay.write('Consider', 'Touchpoints', 'cause', 'effect');
  await ann.view('Outline');
  await fay.view('Outline');
  const { page } = fay;
  const line = (text: string): Locator => page.getByRole('button', { name: text, exact: true });

  await line('cause').focus();
  await page.keyboard.press('l');
  const dialog = fay.dialog('Lines to other notes');
  await expect(dialog.getByRole('combobox', { name: 'New line to' })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'New line to' }).selectOption('effect');
  await dialog.getByRole('button', { name: 'Add' }).press('Enter');
  const form = dialog.getByRole('group', { name: 'Line to “effect”' });
  await form.getByRole('textbox', { name: 'Text on the line' }).fill('so that');
  await form.getByRole('textbox').press('Enter');
  // There is no other note to go to.
  await expect(dialog.getByRole('combobox')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(line('cause')).toBeFocused();
  await expect(ann.page.getByRole('button', { name: 'Line from “cause”: so that' })).toBeVisible();

  await line('Line to “effect”: so that').click();
  await expect(line('effect')).toBeFocused();
  await page.keyboard.press('l');
  const back = dialog.getByRole('group', { name: 'Line from “cause”: so that' });
  await back.getByRole('button', { name: 'Delete line' }).press('Enter');
  await expect(back).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(line('Line to “effect”: so that')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line('Line to “effect”: so that')).toBeVisible();
});

test('drawings are listed with where they are, and deleted', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Drawings');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  const cell = await fay.cell('Use', 'Thoughts').boundingBox();
  await page.keyboard.press('p');
  for (const dx of [40, 80]) {
    await page.mouse.move((cell?.x ?? 0) + dx, (cell?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((cell?.x ?? 0) + dx + 20, (cell?.y ?? 0) + 50, { steps: 5 });
    await page.mouse.up();
  }
  await page.keyboard.press('Escape');
  await fay.view('Outline');
  const drawings = page.getByRole('region', { name: 'Drawings' });
  await expect(drawings.getByRole('listitem')).toHaveText([/Drawing 1, in Use, Thoughts\s*Fay/]);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: /^Drawings/ })
    .click();
  await expect(drawings.getByRole('heading')).toBeFocused();
  await drawings.getByRole('button', { name: 'Delete Drawing 1, in Use, Thoughts' }).press('Enter');
  await expect(drawings).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(drawings).toBeVisible();
});

async function add(where: Page | Locator, field: string, text: string): Promise<void> {
  const input = where.getByRole('textbox', { name: field, exact: true });
  await input.fill(text);
  await input.press('Enter');
  await expect(input).toHaveValue('');
}

function spoken(page: Page): Locator {
  return page
    .locator('wayboard-outline > .unseen[role=status], wayboard-outline .unseen[role=status]')
    .last();
}
