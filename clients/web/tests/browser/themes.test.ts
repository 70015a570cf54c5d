/** How the page looks and speaks: as the person or the system asks, at once, and in every part of it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Guest, Workshop } from './workshop.ts';

const LIGHT = 'rgb(244, 241, 234)';
const DARK = 'rgb(23, 25, 27)';
const WHITE = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';

test('light and dark: the system’s, until one is chosen, and then that one', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Light and dark');
  const fay = await guest('Fay', { colorScheme: 'dark' });
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => ground(page)).toBe(LIGHT);

  const settings = await openSettings(fay);
  await settings.getByText('Dark', { exact: true }).click();
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.reload();
  await fay.expectStatus('saved');
  await expect.poll(() => ground(page)).toBe(DARK);
  await (await openSettings(fay)).getByText('System', { exact: true }).click();
  await expect.poll(() => ground(page)).toBe(LIGHT);
});

test('high contrast: asked for by the system, or chosen', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Contrast');
  const fay = await guest('Fay', { contrast: 'more' });
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  await expect.poll(() => ground(page)).toBe(WHITE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBe(BLACK);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect.poll(() => ground(page)).toBe(LIGHT);

  const settings = await openSettings(fay);
  await settings.getByRole('switch', { name: /^High contrast/ }).click();
  await expect.poll(() => ground(page)).toBe(WHITE);
  await settings.getByText('Dark', { exact: true }).click();
  await expect.poll(() => ground(page)).toBe(BLACK);
  // Paper stays paper, with black ink.
  await settings.getByRole('button', { name: 'Close', exact: true }).click();
  expect(await styleOf(fay.note('apples').locator('.text'), 'color')).toBe(BLACK);
});

for (const asked of ['by the person', 'by the system'] as const) {
  test(`calm, asked for ${asked}: nothing moves by itself`, async ({ guest, server }) => {
    const workshop = await Workshop.prepare(server, 'Calm');
    const fay = await guest('Fay', asked === 'by the system' ? { reducedMotion: 'reduce' } : {});
    const ann = await guest('Ann');
    await watchMotion(fay.page);
    await watchMotion(ann.page);
    await fay.join(workshop.invitation('facilitator'));
    await ann.join(workshop.invitation('editor'));
    if (asked === 'by the person') {
      const settings = await openSettings(fay);
      await settings.getByRole('switch', { name: /^Calm/ }).click();
      await settings.getByRole('button', { name: 'Close', exact: true }).click();
    }
    await forgetMotion(fay.page);
    for (const one of [fay, ann]) await goThrough(one);
    expect(await motions(fay.page)).toEqual([]);
    expect((await motions(ann.page)).length).toBeGreaterThan(0);

    // Nor does the view fly.
    await fay.page.keyboard.press('Shift+1');
    const soon = await placeAfterFrames(fay);
    await fay.page.waitForTimeout(600);
    expect(await placeAfterFrames(fay)).toEqual(soon);
  });
}

test('calm has fewer colours, and kinds are still told apart', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Pale');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  const paper = fay.note('apples').locator('.paper');
  const bright = await styleOf(paper, 'background-color');
  const settings = await openSettings(fay);
  await settings.getByRole('switch', { name: /^Calm/ }).click();
  await expect.poll(() => styleOf(paper, 'background-color')).not.toBe(bright);
});

test('forced colours: notes, what is chosen and what is switched on have edges', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Forced');
  const fay = await guest('Fay', { forcedColors: 'active' });
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  const edge = (text: string) =>
    fay
      .note(text)
      .locator('.paper')
      .evaluate((paper) => {
        const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(paper);
        return [borderTopStyle, borderTopWidth, outlineStyle, outlineWidth].join(' ');
      });
  expect(await edge('apples')).not.toMatch(/^none \S+ none/);
  await fay.note('apples').click();
  expect(await edge('apples')).not.toBe(await edge('berries'));

  // A switch tells whether it is on without its colour.
  const settings = await openSettings(fay);
  const calm = settings.getByRole('switch', { name: /^Calm/ });
  const look = () =>
    calm.evaluate((element) => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(element);
      const knob = getComputedStyle(element, '::before');
      return { backgroundColor, borderTopStyle, knob: knob.backgroundColor };
    });
  const off = await look();
  expect(off.knob).not.toBe(off.backgroundColor);
  await settings.getByRole('switch', { name: /^Calm/ }).click();
  expect((await look()).backgroundColor).not.toBe(off.backgroundColor);
  // So does a choice of several.
  const chosen = (name: string) => styleOf(settings.getByText(name, { exact: true }), 'background-color');
  expect(await chosen('System')).not.toBe(await chosen('Dark'));
  await settings.getByRole('button', { name: 'Close', exact: true }).click();
  // And a tool that is in the hand.
  const tool = (name: RegExp) =>
    styleOf(page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name }), 'background-color');
  expect(await tool(/^Select/)).not.toBe(await tool(/^Pen/));
});

test('another language, without a reload and without losing what is half written', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'In words');
  const fay = await guest('Fay');
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  const panel = await fay.openPanel('Actions');
  await panel.getByRole('textbox', { name: 'What is to be done?' }).fill('half written');
  await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));

  const settings = await openSettings(fay);
  await settings.getByLabel('Language').selectOption('pl');
  await expect(fay.dialog('Ustawienia')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Udostępnij' })).toBeVisible();
  await expect(fay.drawer.getByRole('heading', { name: 'Działania', level: 2 })).toBeVisible();
  await expect(fay.drawer.getByRole('textbox').first()).toHaveValue('half written');
  await expect(page.getByRole('gridcell', { name: /1 notatka/ })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  for (const [n, words] of [
    [2, '2 notatki'],
    [5, '5 notatek'],
  ] as const) {
    await addTo(fay, n);
    await expect(page.getByRole('gridcell', { name: new RegExp(words) })).toHaveCount(1);
  }
  expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Udostępnij' })).toBeVisible();
});

async function openSettings(guest: Guest) {
  await guest.choose('Menu', 'Settings');
  return guest.dialog('Settings');
}

async function ground(page: Page): Promise<string> {
  return styleOf(page.locator('wayboard-board'), 'background-color');
}

function styleOf(thing: ReturnType<Page['locator']>, property: string): Promise<string> {
  return thing.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

/** What people do whose page would move if it might. */
async function goThrough(guest: Guest): Promise<void> {
  const { page } = guest;
  await guest.write('Discover', 'Touchpoints', `by ${guest.name}`);
  await guest.note(`by ${guest.name}`).hover();
  await guest.openPanel('Agenda');
  await guest.openPanel('Versions');
  await guest.drawer.getByRole('button', { name: 'Close', exact: true }).click();
  await guest.choose('Menu', 'Settings');
  await guest
    .dialog('Settings')
    .getByRole('switch', { name: /^Sound/ })
    .click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).hover();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await page.waitForTimeout(300);
}

interface Moving {
  motions: string[];
}

/** Notes each animation and transition that takes longer than the eye sees, in the page and in all shadow trees. */
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moving = globalThis as unknown as Moving;
    moving.motions = [];
    const look = (event: Event): void => {
      const element = event.composedPath()[0];
      if (!(element instanceof Element)) return;
      for (const animation of element.getAnimations({ subtree: true })) {
        const ms = Number(animation.effect?.getComputedTiming().activeDuration ?? 0);
        const what = 'transitionProperty' in animation ? animation.transitionProperty : 'animation';
        if (ms > 10) moving.motions.push(`${element.localName}.${element.className}: ${what}, ${ms} ms`);
      }
    };
    const watch = (root: EventTarget): void => {
      for (const type of ['transitionrun', 'animationstart']) root.addEventListener(type, look, true);
    };
    watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options): ShadowRoot {
      const root = attach.call(this, options);
      watch(root);
      return root;
    };
  });
}

function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => [...new Set((globalThis as unknown as Moving).motions)]);
}

async function forgetMotion(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as Moving).motions = [];
  });
}

async function placeAfterFrames({ page, notes }: Guest): Promise<unknown> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return notes.first().boundingBox();
}

/** Until the first cell has `n` notes. */
async function addTo(guest: Guest, n: number): Promise<void> {
  const { page, notes } = guest;
  const missing = n - (await notes.count());
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('n');
  for (let one = 0; one < missing; one++) {
    await expect(notes.locator('textarea')).toHaveValue('');
    await page.keyboard.type(`note ${one}`);
    await page.keyboard.press(one < missing - 1 ? 'Enter' : 'Escape');
  }
}
