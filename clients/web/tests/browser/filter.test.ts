/** A filter that is on is seen to be on, wherever one is, and is taken away where it is seen. */
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('a filter stays when the search panel is closed, and says so on the board', async ({
  guest,
  server,
}) => {
  const workshop = await Workshop.prepare(server, 'Found');
  const fay = await guest('Fay');
  const { page } = fay;
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples', 'berries');
  const chip = page.getByRole('group', { name: 'Filter', exact: true });
  await page.keyboard.press('Control+f');
  await fay.drawer.getByRole('searchbox', { name: 'Search notes' }).fill('app');
  await expect(fay.note('berries')).toHaveAttribute('data-faded');
  await expect(chip).toHaveCount(0);

  await fay.drawer.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(chip).toContainText('Filter: “app”');
  await chip.getByRole('button', { name: /^Filter/ }).click();
  await expect(fay.drawer.getByRole('searchbox', { name: 'Search notes' })).toHaveValue('app');
  await expect(chip).toHaveCount(0);
  await fay.drawer.getByRole('button', { name: 'Close', exact: true }).click();

  await fay.view('Outline');
  await expect(page.getByText('The filter hides 1 note.')).toBeVisible();
  await expect(chip).toHaveCount(0);
  await fay.view('Board');
  await chip.getByRole('button', { name: 'Clear' }).click();
  await expect(chip).toHaveCount(0);
  for (const text of ['apples', 'berries']) await expect(fay.note(text)).not.toHaveAttribute('data-faded');
});
