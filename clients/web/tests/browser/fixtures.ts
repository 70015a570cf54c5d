/** People at boards: each in a browser context of their own, all watched for what must never happen. */
import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from '@playwright/test';
import { WayboardServer } from './server.ts';
import { Guest } from './workshop.ts';

export class Person {
  readonly page: Page;
  readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  async open(name: string): Promise<void> {
    await this.page.goto(`${this.origin}/n/${encodeURIComponent(name)}`);
    await this.expectStatus('saved');
  }

  get notes(): Locator {
    return this.page.locator('wayboard-note');
  }

  note(text: string | RegExp): Locator {
    return this.notes.filter({ hasText: text });
  }

  get status(): Locator {
    return this.page.locator('wayboard-status');
  }

  async expectStatus(kind: string): Promise<void> {
    await expect(this.status).toHaveAttribute('data-status', kind);
  }

  /** Double-clicks the board, writes, and leaves the note. */
  async addNote(text: string, at: { x: number; y: number }): Promise<void> {
    const before = await this.notes.count();
    await this.page.mouse.dblclick(at.x, at.y);
    await expect(this.notes).toHaveCount(before + 1);
    await expect(this.notes.locator('textarea')).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
  }

  async texts(): Promise<string[]> {
    const texts = await this.notes.locator('.text').allTextContents();
    return texts.map((text) => text.replace('\u200b', '').trim()).sort();
  }

  async expectTexts(...texts: string[]): Promise<void> {
    await expect.poll(() => this.texts(), { timeout: 20_000 }).toEqual([...texts].sort());
  }

  async box(note: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await note.boundingBox();
    if (box === null) throw new Error('the note is not drawn');
    return box;
  }
}

interface Fixtures {
  /** A server for one test that may be killed. */
  ownServer: WayboardServer;
  server: WayboardServer;
  /** Somebody at free documents, who has said who they are. */
  join(name: string, options?: BrowserContextOptions, server?: WayboardServer): Promise<Person>;
  /** Somebody for a workshop, in a browser that has never been here. */
  guest(name: string, options?: BrowserContextOptions, server?: WayboardServer): Promise<Guest>;
  /** Opens a page of its own for each of them, and watches it. */
  browse(name: string, options: BrowserContextOptions, at: WayboardServer): Promise<Page>;
  board: string;
}

export const test = base.extend<Fixtures, { sharedServer: WayboardServer }>({
  sharedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const server = await WayboardServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ sharedServer }, use) => use(sharedServer),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  ownServer: async ({}, use, info) => {
    const server = await WayboardServer.start();
    await use(server);
    await server.stop();
    if (info.status !== info.expectedStatus) console.log(server.log);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  board: async ({}, use, info) => use(`${info.title} ${Date.now()}`),
  browse: async ({ browser }, use) => {
    const complaints: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (name, options, at) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, at, (complaint) => complaints.push(`${name}: ${complaint}`));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },
  join: async ({ browse, server }, use) =>
    use(async (name, options = {}, at = server) => {
      const page = await browse(name, options, at);
      await page.addInitScript(
        (me) => {
          localStorage.setItem('wayboard.me', JSON.stringify(me));
        },
        { id: `id-${name}`, name, color: '#1f63c4' },
      );
      return new Person(page, at.url);
    }),
  guest: async ({ browse, server }, use) =>
    use(async (name, options = {}, at = server) => new Guest(await browse(name, options, at), name)),
});

/** What must never happen. */
function watch(page: Page, at: WayboardServer, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(error.stack ?? error.message));
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) complain(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== at.url) complain(`third party ${request.url()}`);
  });
}

export { expect };
