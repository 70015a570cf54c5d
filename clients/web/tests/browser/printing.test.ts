/** On paper: the outline, also by the browser's own command, which waits for nothing. */
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('the browser’s own menu prints the outline, though nobody has opened it', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'On paper');
  const fay = await guest('Fay');
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  // In passing, some seconds after the first view.
  await fay.page.waitForFunction(() => customElements.get('wayboard-outline') !== undefined);
  await fay.page.evaluate(() => {
    // After the page's own listener, and after what that lets the elements draw.
    addEventListener('beforeprint', () => {
      const all = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll('*')]
          .map((one) => (one.shadowRoot === null ? '' : `${one.localName} ${all(one.shadowRoot)}`))
          .join(' ');
      document.documentElement.dataset.printed = all(document);
    });
  });
  const paper = await fay.page.pdf();
  expect(paper.length).toBeGreaterThan(5000);
  const printed = await fay.page.locator('html').getAttribute('data-printed');
  expect(printed).toMatch(/wayboard-outline .*wayboard-outline-note/);
  expect(printed).not.toContain('wayboard-canvas');
  // And then the view as it was.
  await expect(fay.note('apples')).toBeVisible();
});
