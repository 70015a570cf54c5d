/** The map: where new and dragged notes go, and that nothing lies over what one needs. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { closeVote, fill, voteOnIt } from './scenes.ts';
import { Workshop } from './workshop.ts';

test('N adds a note where the focus is, wherever it was before', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Where notes go');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Discover', 'Touchpoints', 'one of Fay');
  await expect(ann.note('one of Fay')).toHaveCount(1);

  await ann.cell('Discover', 'Touchpoints').focus();
  await ann.cell('Use', 'Touchpoints').focus();
  await fay.write('Consider', 'Touchpoints', 'two of Fay', 'three of Fay');
  await expect(ann.note('three of Fay')).toHaveCount(1);
  await ann.page.keyboard.press('n');
  await expect(ann.notes.locator('textarea')).toBeFocused();
  await ann.page.keyboard.type('of Ann');
  await ann.page.keyboard.press('Escape');
  await expect(fay.note('of Ann')).toHaveAttribute('aria-label', /Use, Touchpoints/);
});

test('a note dragged with Ctrl lies freely in its cell, for everybody, until it is put back', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Freely');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Consider', 'Touchpoints', 'one', 'two');
  await expect(ann.note('two')).toHaveCount(1);
  await fay.page.keyboard.press('Escape');
  const start = await boxOf(fay.note('one'));
  const inLine = await boxOf(ann.note('one'));
  const aside = async (): Promise<number> => Math.round((await boxOf(fay.note('one'))).x - start.x);

  const { mouse } = fay.page;
  await mouse.move(start.x + 30, start.y + 20);
  await mouse.down();
  await fay.page.keyboard.down('Control');
  await mouse.move(start.x + 70, start.y + 40, { steps: 8 });
  await mouse.up();
  await fay.page.keyboard.up('Control');
  // The first step only tells a drag from a click.
  await expect.poll(aside).toBe(35);
  await expect.poll(async () => Math.round((await boxOf(ann.note('one'))).x - inLine.x)).toBe(35);
  await expect(ann.note('one')).toHaveAttribute('aria-label', /Consider, Touchpoints/);
  // It is the first of its cell still.
  await ann.cell('Consider', 'Touchpoints').focus();
  await ann.page.keyboard.press('Enter');
  await expect(ann.note('one')).toBeFocused();

  await ann.page.keyboard.press('Shift+F10');
  await ann.page.getByRole('menuitem', { name: 'Put back in line' }).click();
  await expect.poll(aside).toBe(0);
});

test('a free note gives way when the map grows over it', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Growing');
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  await page.keyboard.press('Shift+1');
  // There is room below the map then.
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(page.locator('.world.zooming')).toHaveCount(0);
  const lane = await boxOf(fay.cell('Stay and recommend', 'Opportunities'));
  await page.mouse.dblclick(lane.x + lane.width / 2, lane.y + lane.height + 50);
  await expect(fay.notes.locator('textarea')).toBeFocused();
  await page.keyboard.type('free');
  await page.keyboard.press('Escape');

  await fay.write('Stay and recommend', 'Opportunities', '1', '2', '3', '4', '5', '6');
  const grown = async (): Promise<number> => {
    const { y, height } = await boxOf(fay.cell('Stay and recommend', 'Opportunities'));
    return (await boxOf(fay.note('free'))).y - y - height;
  };
  await expect.poll(grown).toBeGreaterThan(0);
  // It can be grabbed where it is drawn.
  await page.keyboard.press('Shift+1');
  await fay.note('free').click();
  await expect(fay.note('free')).toHaveAttribute('data-selected');
});

test('far out, a rank leaves the kind of its note in sight', async ({ guest, server, browser }) => {
  const workshop = await Workshop.prepare(server, 'Ranks', { lang: 'ru' });
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  await fay.join(workshop.invitation('facilitator'));
  await fill(fay, 'ru');
  await voteOnIt(fay, workshop, browser, 'ru');
  await closeVote(fay);
  const ranked = fay.notes.filter({ has: fay.page.locator('[data-rank]') }).filter({
    has: fay.page.locator('.chip.kind'),
  });
  await expect(ranked.first()).toBeVisible();
  for (const zoom of [0.49, 0.36]) {
    await fay.page.locator('wayboard-canvas').evaluate((canvas, zoom) => {
      (canvas as unknown as Camera).view.jump({ x: -100, y: -200, zoom });
    }, zoom);
    await expect(fay.page.locator('.world.small')).toBeAttached();
    for (const note of await ranked.all()) {
      const [rank, kind] = [
        await boxOf(note.locator('[data-rank]')),
        await boxOf(note.locator('.chip.kind')),
      ];
      expect(rank.x).toBeGreaterThanOrEqual(kind.x + kind.width - 1);
    }
  }
});

for (const width of [820, 1024]) {
  test(`no bar covers another or the heads, ${width} px`, async ({ guest, server }) => {
    const workshop = await Workshop.prepare(server, 'Bars');
    const fay = await guest('Fay', { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await fay.join(workshop.invitation('facilitator'));
    const { page } = fay;
    await page.locator('wayboard-canvas').evaluate(async (canvas) => {
      await (canvas as unknown as Board).open.api.command('private-start', { authors: 'hidden' });
    });
    const round = page.getByRole('group', { name: 'Private round' });
    await expect(round).toBeVisible();
    const title = page.getByRole('heading', { level: 2 }).first();
    const head = page.getByRole('columnheader', { name: 'Consider' });
    await expect.poll(() => gap(round, title)).toBeGreaterThan(0);
    await page.mouse.move(width / 2, 500);
    await page.mouse.wheel(0, 330);
    await expect.poll(() => gap(round, head)).toBeGreaterThan(0);
    expect(await gap(round, head)).toBeLessThan(40);

    await page.keyboard.press('p');
    await page.locator('wayboard-canvas').evaluate((canvas) => {
      const detail = { text: 'Something that takes a while to read, and then some more of it', undo: true };
      canvas.dispatchEvent(new CustomEvent('say', { detail, bubbles: true, composed: true }));
    });
    const toast = page.getByText('Something that takes a while');
    const options = page.locator('wayboard-tool-options .panel');
    const zoom = page.locator('wayboard-zoom-bar');
    await expect.poll(() => gap(toast, options)).toBeGreaterThan(0);
    if (width < 1000) {
      await expect.poll(() => gap(toast, zoom)).toBeGreaterThan(0);
      await expect.poll(() => gap(zoom, options)).toBeGreaterThan(0);
    }
  });
}

/** What the page's own classes need to begin a private round. */
interface Board {
  readonly open: { readonly api: { command(name: string, fields: object): Promise<unknown> } };
}

interface Camera {
  readonly view: { jump(camera: { x: number; y: number; zoom: number }): void };
}

/** How far `below` is below `above`. */
async function gap(above: Locator, below: Locator): Promise<number> {
  const [upper, lower] = [await boxOf(above), await boxOf(below)];
  return lower.y - upper.y - upper.height;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  return box;
}
