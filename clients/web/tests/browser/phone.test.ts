/** On a phone of 360 pixels, with a finger. */
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

test('a latecomer on a phone writes, votes and sees the result', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Late but there');
  const [fay, lea] = [
    await guest('Fay'),
    await guest('Lea', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }),
  ];
  await fay.join(workshop.invitation('facilitator'));
  await fay.write('Discover', 'Touchpoints', 'apples');
  await lea.join(workshop.invitation('editor'));
  const { page } = lea;
  const tab = (name: RegExp) => page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name });

  await tab(/^Write/).tap();
  await page.getByRole('textbox', { name: 'Your note' }).fill('from a phone');
  await page.getByRole('button', { name: 'Add note' }).tap();
  await expect(fay.note('from a phone')).toHaveCount(1);
  await lea.expectStatus('saved');
  await tab(/^Board/).tap();
  await expect(page.getByText('apples')).toBeVisible();

  await fay.openVote('What first?', 1);
  await tab(/^Vote/).tap();
  await expect(page.getByText('1 of 1 dot left', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /apples/ }).tap();
  await expect(page.getByText('0 of 1 dot left', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /I’m done/ }).tap();
  await expect(fay.voteBar).toContainText('1 of 2 done');
  await fay.closeVote('What first?');
  await tab(/^Results/).tap();
  await expect(page.getByRole('heading', { name: 'What first?' })).toBeVisible();
  await expect(page.locator('wayboard-phone-results')).toContainText(/apples.*1 vote/s);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
