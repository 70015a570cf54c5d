/** For everyone: a workshop by keyboard alone, and no view that axe-core has something to say about. */
import { expectAccessibleInAllLooks } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('a whole small workshop by keyboard, in the outline', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'By keyboard');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  const { page } = fay;
  const { keyboard } = page;

  await fay.tabTo(page.getByRole('button', { name: 'Menu', exact: true }));
  await keyboard.press('Enter');
  await fay.arrowTo(page.getByRole('menuitemradio', { name: 'Outline' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Customer journey map' })).toBeVisible();

  // Two notes, one after the other.
  const field = page.getByRole('textbox', { name: 'Add a note to Discover, Touchpoints', exact: true });
  await fay.tabTo(field);
  await keyboard.type('apples');
  await keyboard.press('Enter');
  await keyboard.type('berries');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  const note = (text: string) => page.locator('wayboard-outline-note').filter({ hasText: text });
  await expect(note('berries').getByRole('button', { name: 'berries' })).toBeFocused();
  await keyboard.press('Alt+ArrowUp');
  await expect(page.locator('wayboard-outline-note').first()).toContainText('berries');

  // A vote.
  await fay.tabTo(page.getByRole('button', { name: 'Panels', exact: true }), 300);
  await keyboard.press('Enter');
  await fay.arrowTo(page.getByRole('menuitemcheckbox', { name: 'Votes' }));
  await keyboard.press('Enter');
  await fay.tabTo(fay.drawer.getByRole('button', { name: 'New vote' }), 300);
  await keyboard.press('Enter');
  await fay.tabTo(fay.drawer.getByRole('textbox', { name: 'Question' }));
  await keyboard.type('What first?');
  await keyboard.press('Enter');
  await expect(fay.drawer.getByRole('article', { name: 'What first?' })).toBeVisible();
  await fay.tabTo(note('berries').getByRole('button', { name: 'berries' }), 300);
  await keyboard.press('v');
  await expect(note('berries').getByRole('button', { name: /^Vote for this note/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await fay.tabTo(fay.drawer.getByRole('button', { name: 'Close and count' }), 300);
  await keyboard.press('Enter');
  await fay.tabTo(fay.drawer.getByRole('button', { name: 'Close and count' }), 300);
  await keyboard.press('Enter');
  await expect(note('berries')).toContainText('Rank 1, 1 vote');
});

test('axe finds nothing to mend on any view', async ({ guest, server }) => {
  test.setTimeout(240_000);
  const workshop = await Workshop.prepare(server, 'For everyone');
  const fay = await guest('Fay', { reducedMotion: 'reduce' });
  const { page } = fay;
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Service blueprint' })).toBeVisible();
  await expectAccessibleInAllLooks(page, 'start');
  await page.goto(workshop.invitation('facilitator'));
  await expect(page.getByRole('dialog', { name: 'Who are you?' })).toBeVisible();
  await expectAccessibleInAllLooks(page, 'join dialog');
  await fay.introduce();
  await fay.expectStatus('saved');
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  await expectAccessibleInAllLooks(page, 'board');
  for (const panel of PANELS) {
    await fay.openPanel(panel);
    await expectAccessibleInAllLooks(page, panel);
  }
  await fay.view('Outline');
  await expect(page.getByRole('heading', { level: 2, name: 'Customer journey map' })).toBeVisible();
  await expectAccessibleInAllLooks(page, 'outline');

  const lea = await guest('Lea', {
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await lea.join(workshop.invitation('editor'));
  for (const tab of [/^Write/, /^Board/, /^Vote/, /^Results/, /^People/]) {
    await lea.page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: tab }).tap();
    await expectAccessibleInAllLooks(lea.page, `phone ${tab.source}`);
  }
});

const PANELS = [
  'Agenda',
  'Votes',
  'People',
  'Actions',
  'Personas',
  'Comments',
  'Search and filter',
  'Report',
  'Versions',
  'Trash',
];
