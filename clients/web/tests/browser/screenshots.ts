/**
 * Pictures of every view, for the documents and for whoever builds the page: `npm run screenshots`. No test.
 *
 * Those for the documents go to docs/images as `<view>-<language>.png`. With `PICTURES=<folder>/`, all views go there
 * as well, in three widths, light and dark, with few notes and many; that takes half an hour.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, test } from '@playwright/test';
import { closeVote, fill, type Language, plan, TITLES, voteOnIt } from './scenes.ts';
import { WayboardServer } from './server.ts';
import { Guest, type Role, Workshop } from './workshop.ts';

const IMAGES = fileURLToPath(new URL('../../../../docs/images/', import.meta.url));
const PICTURES = process.env.PICTURES ?? '';
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const WIDTHS = { 1440: 900, 820: 1100, 360: 740 } as const;
const COLORS = { facilitator: '#1f63c4', editor: '#b0382f', voter: '#2a7d4f', viewer: '#6b4fa3' } as const;
const PANELS = ['agenda', 'votes', 'people', 'actions', 'versions', 'search', 'personas', 'report'] as const;

/** The pages of one language, at a board of its own. */
class Studio {
  readonly #browser: Browser;
  readonly #lang: Language;
  readonly workshop: Workshop;

  constructor(browser: Browser, lang: Language, workshop: Workshop) {
    this.#browser = browser;
    this.#lang = lang;
    this.workshop = workshop;
  }

  async open(name: string, role: Role, options: BrowserContextOptions): Promise<Guest> {
    const look = { locale: this.#lang, reducedMotion: 'reduce', ...options } as const;
    const context = await this.#browser.newContext(look);
    await context.addInitScript((me) => localStorage.setItem('wayboard.me', JSON.stringify(me)), {
      id: name,
      name,
      color: COLORS[role],
    });
    context.setDefaultTimeout(60_000);
    const guest = new Guest(await context.newPage(), name);
    await guest.page.goto(this.workshop.invitation(role));
    await guest.expectStatus('saved');
    return guest;
  }

  /** For the documents. */
  async show({ page }: Guest, name: string): Promise<void> {
    await page.screenshot({ path: `${IMAGES}${name}-${this.#lang}.png`, animations: 'disabled' });
  }

  /** To be looked at. */
  async look(page: Page, ...name: readonly (string | number)[]): Promise<void> {
    await page.screenshot({
      path: `${PICTURES}${[...name, this.#lang].join('-')}.png`,
      animations: 'disabled',
    });
  }
}

async function forDocuments(studio: Studio, browser: Browser, lang: Language): Promise<void> {
  const fay = await studio.open('Fay', 'facilitator', DESK);
  const { page } = fay;
  await fill(fay, lang);
  await studio.show(fay, 'board');
  await page.emulateMedia({ colorScheme: 'dark' });
  await studio.show(fay, 'board-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const lea = await studio.open('Lea', 'editor', PHONE);
  await studio.show(lea, 'phone');
  await page.locator('wayboard-board-menu button[slot=trigger]').click();
  await page.getByRole('menuitemradio').nth(1).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await studio.show(fay, 'outline');
  await page.locator('wayboard-board-menu button[slot=trigger]').click();
  await page.getByRole('menuitemradio').nth(0).click();

  await voteOnIt(fay, studio.workshop, browser, lang);
  await closeVote(fay);
  await openPanel(page, 'votes');
  await showResult(page);
  // Smaller than the others: the panel beside it has much to say.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Shift+1');
  await page.waitForTimeout(7000);
  await studio.show(fay, 'results');
  await page.setViewportSize(DESK.viewport);
  await openPanel(page, null);
  await setLook(page, { contrast: 'more' });
  await studio.show(fay, 'contrast');
  await setLook(page, { contrast: 'system', calm: 'calm' });
  await studio.show(fay, 'calm');
  await setLook(page, { calm: 'system' });

  await page.goto(studio.workshop.server.url);
  await page.locator('wayboard-template-picture').last().waitFor();
  await studio.show(fay, 'start');
  for (const one of [fay, lea]) await one.page.context().close();
}

/** Everything that there is to see on a board of `notes` notes. */
async function everyView(studio: Studio, browser: Browser, lang: Language, notes: number): Promise<void> {
  const fay = await studio.open('Fay', 'facilitator', DESK);
  const { page } = fay;
  await fill(fay, lang, notes);
  await board(studio, page, notes);
  if (notes === 200) {
    await voteOnIt(fay, studio.workshop, browser, lang);
    for (const width of sizes(page)) await studio.look(await width, 'vote', page.viewportSize()?.width ?? 0);
    await closeVote(fay);
    await plan(fay, lang);
    await inBoth(page, (scheme) => panels(studio, page, scheme));
    await inBoth(page, (scheme) => dialogs(studio, page, scheme));
  }
  await phone(studio, notes);
  await page.context().close();
}

async function board(studio: Studio, page: Page, notes: number): Promise<void> {
  await inBoth(page, async (scheme) => {
    for (const view of ['board', 'outline'] as const) {
      for (const size of sizes(page)) {
        const width = (await size).viewportSize()?.width ?? 0;
        await setView(page, view);
        await page.keyboard.press('Shift+1');
        await page.waitForTimeout(600);
        await studio.look(page, view, notes, width, scheme);
      }
    }
  });
  await setView(page, 'board');
}

async function panels(studio: Studio, page: Page, scheme: string): Promise<void> {
  for (const panel of PANELS) {
    for (const size of sizes(page)) {
      const width = (await size).viewportSize()?.width ?? 0;
      await setView(page, 'board');
      await openPanel(page, panel);
      if (panel === 'votes') await showResult(page);
      await page.waitForTimeout(500);
      await studio.look(page, panel, width, scheme);
    }
  }
  await openPanel(page, null);
}

async function dialogs(studio: Studio, page: Page, scheme: string): Promise<void> {
  for (const name of ['share', 'settings', 'import', 'export', 'board-settings', 'shortcuts'] as const) {
    await page.setViewportSize(DESK.viewport);
    await setView(page, 'board');
    await page.locator('wayboard-canvas').evaluate((canvas, name) => {
      const file = new File(
        ['Stage,Lane,Text,Kind\nA,B,One more note,pain\nA,B,And one more,gain\n'],
        'notes.csv',
      );
      const isAsked = ['import', 'export', 'board-settings'].includes(name);
      canvas.dispatchEvent(
        new CustomEvent(isAsked ? 'open-dialog' : name, {
          detail: name === 'import' ? { name, file } : { name },
          bubbles: true,
          composed: true,
        }),
      );
    }, name);
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(900);
    for (const size of sizes(page)) {
      const width = (await size).viewportSize()?.width ?? 0;
      await page.waitForTimeout(150);
      await studio.look(page, name, width, scheme);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function phone(studio: Studio, notes: number): Promise<void> {
  for (const role of ['facilitator', 'editor'] as const) {
    const lea = await studio.open('Lea', role, PHONE);
    await inBoth(lea.page, async (scheme) => {
      const tabs = lea.page.locator('wayboard-phone nav:not(.index) button');
      for (let tab = 0; tab < 5; tab++) {
        await tabs.nth(tab).tap();
        await lea.page.waitForTimeout(250);
        await studio.look(lea.page, 'phone', role, tab, notes, scheme);
      }
    });
    await lea.page.context().close();
  }
}

async function inBoth(page: Page, run: (scheme: string) => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await run(colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK.viewport);
}

/** The page in each width, one after the other. */
function* sizes(page: Page): Generator<Promise<Page>> {
  for (const [width, height] of Object.entries(WIDTHS)) {
    yield page.setViewportSize({ width: Number(width), height }).then(() => page);
  }
}

/** What this tab looks at, without going through menus that a phone has elsewhere. */
interface Looking {
  readonly open: { readonly ui: { set(news: object): void } };
}

async function openPanel(page: Page, panel: string | null): Promise<void> {
  await page.locator('wayboard-panel-drawer').evaluate((drawer, panel) => {
    (drawer as unknown as Looking).open.ui.set({ panel });
  }, panel);
  await page.waitForTimeout(400);
}

/** Of the last vote, in the open panel; a panel that has been open shows it already. */
async function showResult(page: Page): Promise<void> {
  const ranking = page.locator('wayboard-vote-ranking');
  if (!(await ranking.isVisible())) await page.locator('wayboard-votes-panel button.one').first().click();
  await ranking.waitFor();
}

/** Another width may turn the page to another view a moment later: asked for until it is there. */
async function setView(page: Page, view: 'board' | 'outline'): Promise<void> {
  const wanted = page.locator(view === 'board' ? 'wayboard-canvas' : 'wayboard-outline');
  for (let turn = 0; turn < 40; turn++) {
    await page.waitForTimeout(200);
    if (await wanted.isVisible()) return;
    await page.locator('wayboard-panel-drawer').evaluate((drawer, view) => {
      (drawer as unknown as Looking).open.ui.set({ view });
    }, view);
  }
  throw new Error(`the page does not show the ${view}`);
}

/** As the settings keep it, for a page that is loaded anew. */
async function setLook(page: Page, news: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((news) => {
    const kept = JSON.parse(localStorage.getItem('wayboard.settings') ?? '{}') as object;
    localStorage.setItem('wayboard.settings', JSON.stringify({ ...kept, ...news }));
  }, news);
  await page.reload();
  await page.locator('wayboard-status[data-status=saved]').waitFor();
  await page.keyboard.press('Shift+1');
  await page.waitForTimeout(1500);
}

for (const lang of ['en', 'ru'] as const) {
  const onServer = async (
    browser: Browser,
    run: (studio: Studio) => Promise<void>,
    folder: string,
  ): Promise<void> => {
    test.setTimeout(600_000);
    await mkdir(folder, { recursive: true });
    const server = await WayboardServer.start();
    try {
      await run(new Studio(browser, lang, await Workshop.prepare(server, TITLES[lang], { lang })));
    } finally {
      await server.stop();
    }
  };
  test(`for the documents, ${lang}`, ({ browser }) =>
    onServer(browser, (studio) => forDocuments(studio, browser, lang), IMAGES));
  for (const notes of PICTURES === '' ? [] : [5, 200, 1000]) {
    test(`every view with ${notes} notes, ${lang}`, ({ browser }) =>
      onServer(browser, (studio) => everyView(studio, browser, lang, notes), PICTURES));
  }
}
