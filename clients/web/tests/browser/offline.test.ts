/** Trains, dead laptops and restarted servers: a workshop goes on, and nothing that was saved is lost. */
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('train: reload, write and vote without a network, and come back', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'On the train');
  const [fay, tim] = [await guest('Fay'), await guest('Tim')];
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  await fay.openVote('What first?', 1);
  await tim.join(workshop.invitation('editor'));
  await tim.expectDotsLeft('1 of 1 dot left');
  await tim.page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await tim.page.context().setOffline(true);
  await tim.expectStatus('offline');
  await tim.page.reload();
  await tim.expectStatus('offline');
  await expect(tim.note('apples')).toHaveCount(1);
  await tim.write('Buy', 'Thoughts', 'from the tunnel');
  await expect(tim.status).toContainText(/Offline · \d+ changes? waiting/);
  await tim.vote('berries');
  await tim.expectDotsLeft('0 of 1 dot left');
  await expect(tim.voteBar).toContainText('You are offline.');
  await fay.write('Buy', 'Thoughts', 'from the office');
  await fay.note('apples').dblclick({ modifiers: ['Shift'], trial: true });
  await expect(tim.note('from the office')).toHaveCount(0);

  await tim.page.context().setOffline(false);
  await tim.expectStatus('saved');
  for (const one of [fay, tim]) {
    for (const text of ['apples', 'berries', 'from the tunnel', 'from the office']) {
      await expect(one.note(text)).toHaveCount(1);
    }
  }
  await tim.voteBar.getByRole('button', { name: 'I’m done' }).click();
  await expect(fay.voteBar).toContainText('1 of 2 done');
  await fay.closeVote('What first?');
  await expect(fay.drawer.locator('wayboard-vote-ranking')).toContainText(/1.*berries.*1 vote/s);
});

test('train: what stands in a field is written when the page goes', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Before');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await fay.page.context().setOffline(true);
  await fay.expectStatus('offline');
  await fay.page.getByRole('button', { name: 'Before' }).click();
  await fay.page.getByRole('textbox', { name: 'Name of the board' }).fill('In the tunnel');
  await fay.page.reload();
  await fay.expectStatus('offline');
  await expect(fay.page.getByRole('heading', { name: 'In the tunnel' })).toBeVisible();
});

test('the facilitator’s laptop dies and the server restarts: the workshop goes on', async ({
  guest,
  ownServer,
}) => {
  const workshop = await Workshop.prepare(ownServer, 'Goes on');
  const [fay, ann, bob] = [
    await guest('Fay', {}, ownServer),
    await guest('Ann', {}, ownServer),
    await guest('Bob', {}, ownServer),
  ];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await bob.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'by Fay');
  await fay.expectStatus('saved');
  await fay.page.getByRole('button', { name: '5 min', exact: true }).click();
  const timer = ann.page.getByRole('timer');
  await expect(timer).toHaveAccessibleName(/^[45]:\d\d left$/);
  await fay.page.context().close();

  await ann.write('Buy', 'Thoughts', 'by Ann');
  await expect(bob.note('by Ann')).toHaveCount(1);
  await ann.expectStatus('saved');
  await ownServer.kill();
  await ann.expectStatus('offline');
  await bob.expectStatus('offline');
  await ann.write('Buy', 'Thoughts', 'while it was dead');
  const before = await timer.getAttribute('aria-label');
  await ownServer.restart();
  await ann.expectStatus('saved');
  await bob.expectStatus('saved');
  await expect(bob.note('while it was dead')).toHaveCount(1);
  await expect(bob.note('by Fay')).toHaveCount(1);
  // It is the same timer, and it runs on.
  await expect.poll(() => timer.getAttribute('aria-label')).not.toBe(before);
  await expect(timer).toHaveAccessibleName(/^[34]:\d\d left$/);
  // The other facilitator has what is needed.
  await bob.page.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(timer).toHaveAccessibleName(/^Paused, [34]:\d\d left$/);

  // And from the disk alone: nobody is there to bring it back.
  for (const one of [ann, bob]) await one.page.context().close();
  await ownServer.kill();
  await ownServer.restart();
  const eve = await guest('Eve', {}, ownServer);
  await eve.join(workshop.invitation('viewer'));
  for (const text of ['by Fay', 'by Ann', 'while it was dead']) await expect(eve.note(text)).toHaveCount(1);
});

test('a board that is forgotten leaves nothing in the browser, and asks before something is lost', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Shared machine');
  const ada = await guest('Ada');
  const { page } = ada;
  await ada.join(workshop.invitation('editor'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await ada.write('Discover', 'Touchpoints', 'sent');
  await ada.expectStatus('saved');
  await page.context().setOffline(true);
  await ada.expectStatus('offline');
  await ada.write('Buy', 'Thoughts', 'not sent');
  const kept = () =>
    page.evaluate(async (id) => {
      const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
      return [
        ...databases,
        ...Object.keys(localStorage),
        localStorage.getItem('wayboard.seats') ?? '',
      ].filter((one) => one.includes(id) || one.startsWith('wayboard.choices')).length;
    }, workshop.id);
  await page.goto(server.url);
  expect(await kept()).toBeGreaterThan(3);

  await page.getByRole('button', { name: 'Forget Shared machine' }).click();
  const question = ada.dialog('Forget Shared machine');
  await expect(question).toContainText(/changes? of yours (is|are) in this browser only/);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('link', { name: /Shared machine/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Forget Shared machine' }).click();
  await question.getByRole('button', { name: 'Forget anyway' }).click();
  await expect(page.getByRole('link', { name: /Shared machine/ })).toHaveCount(0);
  await expect.poll(kept).toBe(0);
});
