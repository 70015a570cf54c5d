/** Keys on the map: where a new note goes. */
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('N adds a note where the focus is, wherever it was before', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Where notes go');
  const [fay, ann] = [await guest('Fay'), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  await fay.write('Discover', 'Touchpoints', 'one of Fay');
  await expect(ann.note('one of Fay')).toHaveCount(1);

  await ann.cell('Discover', 'Touchpoints').focus();
  await ann.cell('Use', 'Touchpoints').focus();
  await fay.write('Consider', 'Touchpoints', 'two of Fay', 'three of Fay');
  await expect(ann.note('three of Fay')).toHaveCount(1);
  await ann.page.keyboard.press('n');
  await expect(ann.notes.locator('textarea')).toBeFocused();
  await ann.page.keyboard.type('of Ann');
  await ann.page.keyboard.press('Escape');
  await expect(fay.note('of Ann')).toHaveAttribute('aria-label', /Use, Touchpoints/);
});
