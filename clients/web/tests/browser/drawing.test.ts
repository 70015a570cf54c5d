/** Pen and curves: what one draws, the others see, while it is drawn and afterwards. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

type At = readonly [x: number, y: number];

test('the pen: seen while it draws, undone by who drew, erased by anybody', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Ink');
  const [ann, bob] = [await guest('Ann'), await guest('Bob')];
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));

  await ann.page.keyboard.press('p');
  await expect(ann.page.locator('wayboard-tool-options')).toBeVisible();
  await press(ann.page, [420, 330]);
  await ann.page.mouse.move(560, 400, { steps: 8 });
  await expect(strokes(bob)).toHaveCount(1);
  await expect(ann.page.locator('wayboard-ink path')).toHaveCount(1);
  await ann.page.mouse.move(640, 340, { steps: 8 });
  await ann.page.mouse.up();
  await expect(strokes(bob)).toHaveCount(1);
  expect(await selectedText(ann.page)).toBe('');

  await bob.page.keyboard.press('p');
  await bob.page.getByRole('radio', { name: 'Thick' }).click();
  await draw(bob.page, [420, 480], [640, 500]);
  await expect(strokes(ann)).toHaveCount(2);

  // Undo takes back one's own strokes only.
  await ann.page.keyboard.press('Control+z');
  await expect(strokes(bob)).toHaveCount(1);
  await ann.page.keyboard.press('Control+z');
  await expect(strokes(ann)).toHaveCount(1);
  await ann.page.keyboard.press('Control+Shift+z');
  await expect(strokes(bob)).toHaveCount(2);

  await ann.page.getByRole('button', { name: 'Eraser' }).click();
  await draw(ann.page, [520, 440], [540, 560]);
  await expect(strokes(bob)).toHaveCount(1);
  await ann.page.keyboard.press('Control+z');
  await expect(strokes(bob)).toHaveCount(2);
  await ann.expectStatus('saved');
});

test('drawing over titles and names selects none of their text', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'A title to draw over');
  const ann = await guest('Ann');
  await ann.join(workshop.invitation('facilitator'));
  await ann.page.keyboard.press('p');
  const title = await boxOf(ann.page.getByRole('heading', { level: 2 }).first());
  const middle = title.y + title.height / 2;
  await draw(ann.page, [title.x + 4, middle], [title.x + title.width + 60, middle + 90]);
  await draw(ann.page, [600, 500], [title.x + 20, middle]);
  // Out of the board and over the bars, where there is text that can be selected.
  await draw(ann.page, [600, 400], [120, 30]);
  await expect(strokes(ann)).toHaveCount(3);
  expect(await selectedText(ann.page)).toBe('');
});

test('the emotion curve: points dragged and seen live, several curves, low points marked', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Feelings');
  const [ann, bob] = [await guest('Ann'), await guest('Bob')];
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));
  for (const one of [ann, bob]) await seeAll(one);

  for (const [stage, value] of [
    ['Discover', 1],
    ['Consider', -1.5],
    ['Buy', 0.5],
  ] as const) {
    await dragPoint(ann, pointOf(ann, stage), value);
  }
  const low = pointOf(bob, 'Consider');
  await expect(low).toHaveAttribute('aria-valuetext', /low point/);
  await expect(pointOf(bob, 'Discover')).not.toHaveAttribute('aria-valuetext', /low point/);

  // Bob sees the point move while Ann holds it.
  const before = await feelingOf(low);
  const from = middleOf(await boxOf(pointOf(ann, 'Consider')));
  await press(ann.page, from);
  await ann.page.mouse.move(from[0], from[1] - 30, { steps: 6 });
  await expect.poll(() => feelingOf(low)).toBeGreaterThan(before + 0.2);
  await expect(low).toContainText('Ann');
  await ann.page.mouse.up();
  await expect(low).not.toContainText('Ann');
  await expect.poll(() => feelingOf(low)).toBe(await feelingOf(pointOf(ann, 'Consider')));

  // One step of undo for the whole drag.
  await ann.page.keyboard.press('Escape');
  await ann.page.keyboard.press('Control+z');
  await expect.poll(() => feelingOf(low)).toBe(before);

  // A second curve, with words.
  await bob.page.getByRole('button', { name: 'Add a curve' }).click();
  await bob.page.getByRole('textbox', { name: 'Name of the curve' }).fill('Nurse');
  await bob.page.keyboard.press('Enter');
  await bob.page.getByRole('slider', { name: 'Nurse, Buy' }).click();
  await bob.page.keyboard.press('ArrowUp');
  const nurse = ann.page.getByRole('slider', { name: 'Nurse, Buy' });
  await expect(nurse).toHaveAttribute('aria-valuenow', '0.1');
  await bob.page.keyboard.press('Enter');
  await bob.page.getByRole('textbox', { name: 'In words' }).fill('Too many forms');
  await bob.page.keyboard.press('Enter');
  await expect(nurse).toHaveAttribute('aria-valuetext', /Too many forms/);
  await expect(
    ann.page.getByRole('group', { name: 'Curves' }).getByRole('button', { name: 'Nurse' }).first(),
  ).toBeVisible();
  await expect(ann.page.locator('wayboard-emotion-lane path.line')).toHaveCount(2);
});

test('figures and channels: filled by one, seen by the other', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Funnel', { template: 'funnel' });
  const [ann, bob] = [await guest('Ann'), await guest('Bob')];
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('editor'));
  for (const one of [ann, bob]) await seeAll(one);

  const figure = ({ page }: Guest, stage: string): Locator =>
    page.locator('wayboard-metric-lane').getByRole('textbox', { name: new RegExp(`, ${stage}: number`) });
  await figure(ann, 'Awareness').fill('2000 people');
  await ann.page.keyboard.press('Enter');
  await expect(figure(bob, 'Awareness')).toHaveValue('2,000');
  await figure(bob, 'Interest').fill('500');
  await bob.page.keyboard.press('Enter');
  await expect(figure(ann, 'Interest')).toHaveValue('500');
  await expect(ann.page.getByRole('img', { name: '25% go on to Interest' })).toBeVisible();
  await expect(ann.page.locator('wayboard-metric-lane .funnel path')).toHaveCount(2);

  const channels = ({ page }: Guest, stage: string): Locator =>
    page.locator('wayboard-channel-lane').getByRole('button', { name: new RegExp(`Channels in ${stage}`) });
  await channels(ann, 'Desire').click();
  const form = ann.pop('Channels in Desire');
  await form.getByRole('checkbox', { name: 'Phone' }).check();
  await form.getByRole('textbox', { name: 'New channel' }).fill('Leaflet');
  await ann.page.keyboard.press('Enter');
  await expect(channels(bob, 'Desire')).toContainText('Leaflet');
  await expect(channels(bob, 'Desire')).toContainText('Phone');
  await form.getByRole('checkbox', { name: 'Phone' }).uncheck();
  await expect(channels(bob, 'Desire')).not.toContainText('Phone');
  await ann.page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
});

function strokes({ page }: Guest): Locator {
  return page.locator('wayboard-ink path');
}

function pointOf({ page }: Guest, stage: string): Locator {
  return page
    .locator('wayboard-emotion-lane .chosen')
    .getByRole('slider', { name: new RegExp(`, ${stage}$`) });
}

async function seeAll({ page }: Guest): Promise<void> {
  await page.keyboard.press('Shift+1');
  await expect(page.locator('.world.zooming')).toHaveCount(0);
}

async function feelingOf(point: Locator): Promise<number> {
  return Number(await point.getAttribute('aria-valuenow'));
}

/** Drags a point until it has about that value. */
async function dragPoint({ page }: Guest, point: Locator, value: number): Promise<void> {
  const lane = await boxOf(page.locator('wayboard-emotion-lane'));
  const [x, y] = middleOf(await boxOf(point));
  await draw(page, [x, y], [x, y - (value * lane.height) / 6]);
  await expect.poll(async () => Math.sign(await feelingOf(point))).toBe(Math.sign(value));
}

async function press(page: Page, [x, y]: At): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
}

async function draw(page: Page, from: At, [x, y]: At): Promise<void> {
  await press(page, from);
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.up();
}

async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  return box;
}

function middleOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): At {
  return [x + width / 2, y + height / 2];
}
