/** On a phone of 360 pixels, with a finger. */
import { expect, test } from './fixtures.ts';
import { Workshop } from './workshop.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a latecomer on a phone writes, votes and sees the result', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'Late but there');
  const [fay, lea] = [await guest('Fay'), await guest('Lea', PHONE)];
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

test('a facilitator has the handles of the timer on a phone, in each view', async ({ guest, server }) => {
  const workshop = await Workshop.prepare(server, 'In one hand');
  const [fay, ann] = [await guest('Fay', PHONE), await guest('Ann')];
  await fay.join(workshop.invitation('facilitator'));
  await ann.join(workshop.invitation('editor'));
  const { page } = fay;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const timer = ann.page.getByRole('timer');

  await button('5 min').tap();
  await expect(timer).toHaveAccessibleName(/^[45]:\d\d left/);
  // One after the other, without waiting for what the first has done.
  await button('+1 min').tap();
  await button('Pause the timer').tap();
  await expect(timer).toHaveAccessibleName(/^Paused.*(6:00|5:[3-5]\d)/);

  for (const view of ['Outline', 'Board'] as const) {
    await fay.view(view);
    for (const name of ['Let the timer run on', '+1 min', 'Stop the timer']) {
      await expect(button(name)).toBeInViewport({ ratio: 0.99 });
      const box = await button(name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  await button('Let the timer run on').tap();
  await button('Stop the timer').tap();
  await expect(timer).toHaveCount(0);
});
