/** Offline, crashes and refusals: nothing is lost, and the page says what is true. */
import { expect, test } from './fixtures.ts';
import { frame } from './frames.ts';
import { Workshop } from './workshop.ts';

test('offline edits on both sides merge and nothing is lost', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada'), await join('Bob')];
  await ada.open(board);
  await ada.addNote('shared', { x: 300, y: 300 });
  await bob.open(board);
  await bob.expectTexts('shared');

  await ada.page.context().setOffline(true);
  await bob.page.context().setOffline(true);
  await ada.expectStatus('offline');
  await bob.expectStatus('offline');
  await ada.note('shared').dblclick();
  await ada.page.keyboard.press('Control+Home');
  await ada.page.keyboard.type('ada wrote ');
  await ada.page.keyboard.press('Escape');
  await ada.addNote('from the train', { x: 1000, y: 620 });
  await bob.note('shared').dblclick();
  await bob.page.keyboard.press('Control+End');
  await bob.page.keyboard.type(' and bob did');
  await bob.page.keyboard.press('Escape');
  await expect(ada.status).toContainText(/Offline · \d+ changes? waiting/);

  await ada.page.context().setOffline(false);
  await bob.page.context().setOffline(false);
  await ada.expectTexts('ada wrote shared and bob did', 'from the train');
  await bob.expectTexts('ada wrote shared and bob did', 'from the train');
  await ada.expectStatus('saved');
  await bob.expectStatus('saved');
});

test('saved is said when the server has acknowledged, and not before', async ({ join, board }) => {
  const ada = await join('Ada');
  const held: (() => void)[] = [];
  let isHolding = false;
  await ada.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((bytes) => {
      const isAcknowledgement = typeof bytes !== 'string' && frame.read(bytes).type === frame.SYNC_STATUS;
      if (isHolding && isAcknowledgement) held.push(() => socket.send(bytes));
      else socket.send(bytes);
    });
  });
  await ada.open(board);
  isHolding = true;
  await ada.addNote('on its way', { x: 400, y: 300 });
  await ada.expectStatus('saving');
  await expect.poll(() => held.length).toBeGreaterThan(1);
  await ada.page.waitForTimeout(300);
  await ada.expectStatus('saving');
  // All but one: still not everything.
  const last = held.pop();
  for (const release of held.splice(0)) release();
  await ada.page.waitForTimeout(300);
  await ada.expectStatus('saving');
  last?.();
  for (const release of held.splice(0)) release();
  await ada.expectStatus('saved');
});

test('a server that is killed and comes back has lost nothing', async ({ join, ownServer, board }) => {
  const [ada, bob] = [await join('Ada', {}, ownServer), await join('Bob', {}, ownServer)];
  await ada.open(board);
  await ada.addNote('before', { x: 300, y: 300 });
  await bob.open(board);
  await bob.expectTexts('before');
  await ada.expectStatus('saved');

  await ownServer.kill();
  await ada.expectStatus('offline');
  await ada.addNote('while it was dead', { x: 1000, y: 620 });
  await expect(ada.status).toContainText(/Offline · \d+ changes? waiting/);
  await bob.expectStatus('offline');
  await ownServer.restart();
  await ada.expectStatus('saved');
  await bob.expectTexts('before', 'while it was dead');

  // And from the disk alone: nobody is there to bring it back.
  await ada.page.context().close();
  await bob.page.context().close();
  await ownServer.kill();
  await ownServer.restart();
  const eve = await join('Eve', {}, ownServer);
  await eve.open(board);
  await eve.expectTexts('before', 'while it was dead');
});

test('a reload while offline keeps the page, the notes and the count', async ({ join, ownServer, board }) => {
  const ada = await join('Ada', {}, ownServer);
  await ada.open(board);
  await ada.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await ada.addNote('kept', { x: 300, y: 300 });
  await ada.expectStatus('saved');
  await ada.page.context().setOffline(true);
  await ownServer.kill();
  await ada.expectStatus('offline');
  await ada.addNote('written offline', { x: 1000, y: 620 });
  await ada.page.reload();
  await ada.expectTexts('kept', 'written offline');
  // In the middle of a word.
  await ada.note('kept').dblclick();
  await ada.page.keyboard.press('Control+End');
  await ada.page.keyboard.type(' to the last letter');
  await ada.page.reload();
  await ada.expectTexts('kept to the last letter', 'written offline');
  await ada.expectStatus('offline');
  await expect(ada.status).toContainText(/Offline · \d+ changes? waiting/);

  await ownServer.restart();
  await ada.page.context().setOffline(false);
  await ada.expectStatus('saved');
  const bob = await join('Bob', {}, ownServer);
  await bob.open(board);
  await bob.expectTexts('kept to the last letter', 'written offline');
});

test('a browser that keeps no copy says so', async ({ join, board }) => {
  const ada = await join('Ada');
  await ada.page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not in this window', 'SecurityError');
    };
  });
  await ada.open(board);
  await expect(ada.page.getByRole('alert')).toContainText(
    'This browser keeps no copy, as in a private window.',
  );
  await ada.page.getByRole('button', { name: 'Where your changes are' }).click();
  await expect(ada.status).toContainText('This browser keeps no copy');
});

test('where all site data is blocked one can write nonetheless', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Nothing is kept');
  const ada = await guest('Ada');
  await ada.page.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('not here', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, { get });
    }
  });
  await ada.join(workshop.invitation('editor'));
  await ada.write('Discover', 'Touchpoints', 'kept by the server');
  await ada.expectStatus('saved');
  await expect(ada.page.getByRole('alert')).toContainText('This browser keeps no copy');
});

test('a full browser says so, asks before the page goes, and catches up', async ({ join, board }) => {
  const ada = await join('Ada');
  await ada.page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (value: unknown) {
      if (sessionStorage.getItem('full') !== null) throw new DOMException('full', 'QuotaExceededError');
      return add.call(this, value);
    };
  });
  const questions: string[] = [];
  ada.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await ada.open(board);
  await ada.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await ada.page.context().setOffline(true);
  await ada.expectStatus('offline');
  await ada.addNote('kept', { x: 400, y: 300 });
  await ada.page.evaluate(() => sessionStorage.setItem('full', 'yes'));
  await ada.addNote('not kept', { x: 1000, y: 620 });
  await expect(ada.page.getByRole('alert')).toContainText('This browser could not write its copy');

  await ada.page.evaluate(() => sessionStorage.removeItem('full'));
  await ada.note('not kept').dblclick();
  await ada.page.keyboard.press('Control+Home');
  await ada.page.keyboard.type('no longer ');
  await expect(ada.page.getByText('This browser could not write its copy')).toHaveCount(0);
  await ada.page.reload();
  expect(questions).toEqual([]);
  await ada.expectTexts('kept', 'no longer not kept');

  await ada.page.evaluate(() => sessionStorage.setItem('full', 'yes'));
  await ada.note('no longer not kept').dblclick();
  await ada.page.keyboard.type('x');
  await expect(ada.page.getByRole('alert')).toContainText('This browser could not write its copy');
  await ada.page.evaluate(() => sessionStorage.removeItem('full'));
  await ada.page.reload();
  expect(questions).toEqual(['beforeunload']);
});

test('read-only looks locked and changes nothing', async ({ join, board }) => {
  const [ada, bob] = [await join('Ada'), await join('Bob')];
  await ada.open(board);
  await ada.addNote('look only', { x: 400, y: 300 });
  await ada.expectStatus('saved');
  await bob.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((bytes) => {
      const isAuth = typeof bytes !== 'string' && frame.read(bytes).type === frame.AUTH;
      socket.send(isAuth ? frame.authenticated(board, 'readonly') : bytes);
    });
  });
  await bob.page.goto(ada.page.url());
  await bob.expectStatus('viewing');
  await bob.expectTexts('look only');
  await bob.note('look only').dblclick();
  await expect(bob.page.locator('textarea')).toHaveCount(0);
  await bob.page.keyboard.press('Delete');
  await bob.page.keyboard.press('n');
  await expect(bob.page.getByText('View only').first()).toBeVisible();
  await bob.expectTexts('look only');
});

test('a link that is not taken says why, and what to do', async ({ join, board }) => {
  const ada = await join('Ada');
  let reason = '';
  await ada.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    socket.onMessage((bytes) => {
      if (typeof bytes !== 'string' && frame.read(bytes).type === frame.AUTH) {
        socket.send(frame.denied(board, reason));
      }
    });
  });
  const ended = ada.page.locator('wayboard-ended');
  for (const [denied, token, heading, advice] of [
    ['of a later server', '#token=t', 'This link is not valid any more', 'Ask whoever sent it'],
    ['permission-denied', '', 'You need a link to this document', 'Ask whoever invited you'],
    ['token-expired', '#token=t', 'This link has expired', 'Ask whoever sent it'],
    ['bad-document-name', '', 'The server does not open this document', 'Check the address.'],
    ['try-again-later', '', 'The server does not open this document', 'Try again in a while.'],
  ] as const) {
    reason = denied;
    // Another fragment alone would be the same page.
    await ada.page.goto(`${ada.origin}/healthz`);
    await ada.page.goto(`${ada.origin}/n/${encodeURIComponent(board)}${token}`);
    await expect(ended.getByRole('heading', { name: heading })).toBeVisible();
    await expect(ended).toContainText(advice);
    await expect(ended).not.toContainText('facilitator');
  }
  await expect(ada.page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a document that the server closes says why, and what to do', async ({ join, board }) => {
  const ada = await join('Ada', { locale: 'ru' });
  let close: (reason: string) => void = () => undefined;
  await ada.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    socket.connectToServer();
    close = (reason) => socket.send(frame.closed(board, reason));
  });
  await ada.open(board);
  close('too many refused messages');
  const ended = ada.page.locator('wayboard-ended');
  await expect(ended.getByRole('heading', { name: 'Сервер не открывает этот документ' })).toBeVisible();
  await expect(ended).toContainText(
    'Сервер не понимает того, что отправляет эта страница. Перезагрузите её.',
  );
  await expect(ended).not.toContainText(/[a-z]{3}/);
});

test('a document that was deleted says so, in words that fit a document', async ({ join, board }) => {
  const ada = await join('Ada');
  await ada.open(board);
  await ada.addNote('gone soon', { x: 400, y: 300 });
  await ada.expectStatus('saved');
  const deleted = await fetch(`${ada.origin}/api/v1/documents/${encodeURIComponent(board)}`, {
    method: 'DELETE',
  });
  expect(deleted.status).toBe(204);
  await expect(ada.page.getByRole('heading', { name: 'This document is not there' })).toBeVisible();
  await expect(ada.page.locator('wayboard-ended')).not.toContainText(/board|facilitator/);
});

test('a change that the server cannot save is said and tried again', async ({ join, board }) => {
  const ada = await join('Ada');
  let isRefusing = false;
  await ada.page.routeWebSocket(/\/hocuspocus/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((bytes) => {
      const isAcknowledgement = typeof bytes !== 'string' && frame.read(bytes).type === frame.SYNC_STATUS;
      socket.send(isRefusing && isAcknowledgement ? frame.refused(board) : bytes);
    });
  });
  await ada.open(board);
  isRefusing = true;
  await ada.addNote('no room on the disk', { x: 400, y: 300 });
  await ada.expectStatus('refused');
  await expect(ada.status).toContainText(/Not saved · \d+ changes? waiting/);
  isRefusing = false;
  await ada.expectStatus('saved');
});
