/**
 * Pictures of every view, for the README and for whoever builds the page: `npm run screenshots`. No test.
 *
 * They are written to docs/images as `<view>-<language>[-dark].png`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, test } from '@playwright/test';
import { WayboardServer } from './server.ts';
import { Guest, type Role, Workshop } from './workshop.ts';

const IMAGES = fileURLToPath(new URL('../../../../docs/images/', import.meta.url));
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const THOUGHTS = {
  en: [
    'Too many forms',
    'Friendly on the phone',
    'No parking',
    'Waited forty minutes',
    'Clear next step',
    'Who calls back?',
  ],
  ru: [
    'Слишком много анкет',
    'Вежливо по телефону',
    'Негде поставить машину',
    'Ждали сорок минут',
    'Понятно, что дальше',
    'Кто перезвонит?',
  ],
} as const;
type Language = keyof typeof THOUGHTS;

async function take(browser: Browser, server: WayboardServer, lang: Language): Promise<void> {
  const title = lang === 'en' ? 'At the doctor’s' : 'У врача';
  const workshop = await Workshop.prepare(server, title, { lang });
  const open = async (name: string, role: Role, options: BrowserContextOptions): Promise<Guest> => {
    const context = await browser.newContext({ locale: lang, reducedMotion: 'reduce', ...options });
    await context.addInitScript((me) => localStorage.setItem('wayboard.me', JSON.stringify(me)), {
      id: name,
      name,
      color: '#1f63c4',
    });
    const guest = new Guest(await context.newPage(), name);
    await guest.page.goto(workshop.invitation(role));
    await guest.expectStatus('saved');
    return guest;
  };
  const picture = async ({ page }: Guest, name: string): Promise<void> => {
    await page.screenshot({ path: `${IMAGES}${name}-${lang}.png`, animations: 'disabled' });
  };

  const fay = await open('Fay', 'facilitator', DESK);
  await fill(fay, lang);
  await picture(fay, 'board');
  await fay.page.emulateMedia({ colorScheme: 'dark' });
  await picture(fay, 'board-dark');
  await fay.page.emulateMedia({ colorScheme: 'light' });
  const lea = await open('Lea', 'editor', PHONE);
  await picture(lea, 'phone');
  await fay.page.locator('wayboard-board-menu button[slot=trigger]').click();
  await fay.page.getByRole('menuitemradio').nth(1).click();
  await fay.page.getByRole('heading', { level: 2 }).first().waitFor();
  await picture(fay, 'outline');
  await fay.page.goto(server.url);
  await fay.page.locator('wayboard-template-picture').last().waitFor();
  await picture(fay, 'start');
  for (const one of [fay, lea]) await one.page.context().close();
}

/** What the page's own classes need to fill a board, as far as a picture wants it. */
interface Filled {
  readonly open: {
    readonly board: {
      readonly structure: {
        maps(): { id: string }[];
        stages(map: string): { id: string }[];
        lanes(map: string): { id: string; type: string }[];
      };
      readonly notes: { createMany(notes: object[]): string[] };
      readonly reactions: { toggle(target: string, emoji: string): void };
      readonly curves: {
        of(map: string): { id: string }[];
        setPoint(curve: string, stage: string, point: object): void;
      };
    };
  };
}

/** Some forty notes of all kinds, and a curve. */
async function fill({ page }: Guest, lang: Language): Promise<void> {
  await page.locator('wayboard-canvas').evaluate((canvas, texts) => {
    const { structure, notes, reactions, curves } = (canvas as unknown as Filled).open.board;
    const map = structure.maps()[0]?.id ?? '';
    const stages = structure.stages(map);
    const lanes = structure.lanes(map).filter(({ type }) => type === 'text');
    const kinds = ['note', 'pain', 'idea', 'gain', 'note', 'question', 'note'];
    const colors = ['yellow', 'coral', 'sky', 'green', 'yellow', 'violet', 'orange'];
    const list = lanes.flatMap((lane, row) =>
      stages.flatMap((stage, column) =>
        Array.from({ length: (row * 2 + column * 3) % 4 }, (_, at) => {
          const turn = row * 5 + column * 3 + at;
          return {
            place: { kind: 'cell', cell: { map, stage: stage.id, lane: lane.id } },
            text: texts[turn % texts.length],
            kind: kinds[turn % kinds.length],
            color: colors[turn % colors.length],
          };
        }),
      ),
    );
    const ids = notes.createMany(list);
    for (const id of ids.slice(0, 3)) reactions.toggle(id, '👍');
    const curve = curves.of(map)[0]?.id ?? '';
    stages.forEach(({ id }, at) => {
      curves.setPoint(curve, id, { value: [1, 0.4, -1.6, 0.8, 1.7][at % 5] });
    });
  }, THOUGHTS[lang]);
  await page.keyboard.press('Shift+1');
  await page.mouse.move(720, 120);
  await page.waitForTimeout(1500);
}

for (const lang of ['en', 'ru'] as const) {
  test(`pictures, ${lang}`, async ({ browser }) => {
    await mkdir(IMAGES, { recursive: true });
    const server = await WayboardServer.start();
    try {
      await take(browser, server, lang);
    } finally {
      await server.stop();
    }
  });
}
