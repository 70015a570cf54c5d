/** Wayboard elsewhere: clients of others at our boards, and our boards in pages of others. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from './fixtures.ts';
import { WayboardServer } from './server.ts';
import { Guest, Workshop } from './workshop.ts';

test('a stock y-websocket client and the page see what each other writes', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'With others');
  const [fay, other] = [await guest('Fay'), await guest('Other')];
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'from the page');
  await fay.expectStatus('saved');

  // An address of the server that is no page of ours. A made-up page would be of no network, and Chromium keeps
  // such pages away from this machine's own.
  await other.page.goto(`${server.url}/healthz`);
  await other.page.evaluate(await bundled('third-party-page.ts'));
  const seen = await other.page.evaluate(
    async ([url, board, key]) => {
      const { write } = globalThis as unknown as { write(...words: string[]): Promise<string[]> };
      return write(url ?? '', board ?? '', key ?? '', 'from somebody else');
    },
    [server.url, workshop.id, workshop.key('editor')],
  );
  expect(seen).toContain('from the page');
  await expect(fay.note('from somebody else')).toHaveCount(1);
  await expect(fay.cell('Discover', 'Touchpoints')).toHaveAccessibleName(/2 notes/);

  await fay.note('from somebody else').dblclick();
  await fay.page.keyboard.type(', and back');
  await fay.page.keyboard.press('Escape');
  await expect
    .poll(() => other.page.evaluate(() => (globalThis as unknown as { seen(): string[] }).seen()))
    .toContain('from somebody else, and back');
});

test('a board in a foreign page', async ({ browser }) => {
  const example = await readFile(new URL('../../examples/embed.html', import.meta.url), 'utf8');
  let page = '';
  const foreign = await serve(() => page);
  const origin = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  const server = await WayboardServer.start('--origins', origin);
  const context = await browser.newContext();
  try {
    const workshop = await Workshop.prepare(server, 'Elsewhere');
    page = example
      .replaceAll('https://board.example.org', server.url)
      .replace('"BOARD"', `"${workshop.id}"`)
      .replace('"KEY"', `"${workshop.key('editor')}"`);
    const ada = new Guest(await context.newPage(), 'Ada');
    await ada.join(origin);
    await ada.write('Discover', 'Touchpoints', 'from a foreign page');
    await ada.expectStatus('saved');
    await expect(ada.page.getByRole('heading', { level: 1, name: 'Our project' })).toBeVisible();
    await ada.page.reload();
    await expect(ada.note('from a foreign page')).toHaveCount(1);
    // What is typed elsewhere on the page is the page's, until one presses on the board.
    const { keyboard } = ada.page;
    await ada.page.evaluate(() => {
      const taken: string[] = [];
      Object.assign(globalThis, { taken });
      const look = (event: KeyboardEvent): void =>
        void taken.push(`${event.key}: ${event.defaultPrevented ? 'board' : 'page'}`);
      addEventListener('keydown', (event) => setTimeout(look, 0, event));
    });
    for (const key of ['Space', 'n', 'Control+a']) await keyboard.press(key);
    await expect
      .poll(() => ada.page.evaluate(() => (globalThis as unknown as { taken: string[] }).taken))
      .toEqual([' : page', 'n: page', 'Control: page', 'a: page']);
    await expect(ada.page.locator('wayboard-note')).toHaveCount(1);
    const place = await ada.page.locator('wayboard-canvas').boundingBox();
    await ada.page.mouse.click((place?.x ?? 0) + 8, (place?.y ?? 0) + (place?.height ?? 0) / 2);
    await keyboard.press('Control+a');
    await expect(ada.page.locator('wayboard-note-bar')).toBeVisible();

    // Elsewhere in the page it is as good as before.
    await ada.page.locator('wayboard-board').evaluate((board) => document.body.prepend(board));
    await ada.expectStatus('saved');
    await ada.note('from a foreign page').dblclick();
    await ada.page.keyboard.type(', moved');
    await ada.page.keyboard.press('Escape');
    await ada.write('Buy', 'Thoughts', 'written after that');
    await ada.expectStatus('saved');
    const ben = new Guest(await context.newPage(), 'Ben');
    await ben.page.goto(`${server.url}/b/${workshop.id}#${workshop.key('editor')}`);
    await ben.introduce();
    await expect(ben.note('from a foreign page, moved')).toHaveCount(1);
    await expect(ben.note('written after that')).toHaveCount(1);

    // Somebody else's page is printed as it is.
    const canvas = ada.page.locator('wayboard-canvas');
    const box = await canvas.boundingBox();
    await ada.page.emulateMedia({ media: 'print' });
    await ada.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await canvas.boundingBox()).toEqual(box);
  } finally {
    await context.close();
    await server.stop();
    foreign.close();
  }
});

async function bundled(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'others', fileName: 'others' },
    },
  });
  const [code] = (built as Rolldown.RolldownOutput[]).map(({ output }) => output[0].code);
  return code ?? '';
}

async function serve(page: () => string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
