/** On paper: the board as it reads, from the first moment, by the browser's own command, which waits for nothing. */
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('the browser’s own menu prints the board to read, whatever has been loaded', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'On paper');
  const fay = await guest('Fay');
  // Nothing that paper needs comes with the outline.
  await fay.page.route(/outline[^/]*\.js$/, (route) => route.abort());
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');

  // In one task, as for a script that prints: what is not there when the listeners have run is not printed.
  const printed = await fay.page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const deep = (root: Document | ShadowRoot): Element | null => {
      for (const one of root.querySelectorAll('*')) {
        if (one.localName === 'wayboard-paper') return one;
        const found = one.shadowRoot === null ? null : deep(one.shadowRoot);
        if (found !== null) return found;
      }
      return null;
    };
    const text = deep(document)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
    dispatchEvent(new Event('afterprint'));
    return text;
  });
  expect(printed).toMatch(/On paper .*Discover 1 note .*Touchpoints .*apples Fay/);

  // What the page has to say about itself is for the screen.
  await fay.page
    .locator('wayboard-toasts')
    .last()
    .evaluate((toasts) => {
      (toasts as unknown as { show(toast: object): void }).show({ text: 'A new version', isLasting: true });
    });
  await expect(fay.page.getByText('A new version')).toBeVisible();
  const paper = fay.page.locator('wayboard-paper');
  await fay.page.emulateMedia({ media: 'print' });
  await fay.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(paper.getByRole('heading', { name: 'On paper' })).toBeVisible();
  await expect(fay.page.locator('wayboard-canvas')).toBeHidden();
  await expect(fay.page.getByText('A new version')).toBeHidden();
  await fay.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await fay.page.emulateMedia({ media: null });
  // And then the screen as it was, with nothing of it made anew.
  await expect(paper).toBeHidden();
  await expect(fay.note('apples')).toBeVisible();

  expect((await fay.page.pdf()).length).toBeGreaterThan(5000);
});
