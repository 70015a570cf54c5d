import { expect, test } from 'vitest';
import { sha256 } from './fingerprint.ts';
import { isCounted, receiptOf } from './receipt.ts';
import { aResult, aRow, aVote } from './samples.ts';

const SECRET = '0123456789abcdef';

test('a receipt is what the documentation says it is', async () => {
  expect(await receiptOf('vote1', SECRET, ['u1', 'u1'])).toBe(await sha256(`vote1|${SECRET}|["u1","u1"]`));
  expect(await receiptOf('vote1', SECRET, [])).toBe(await sha256(`vote1|${SECRET}|[]`));
});

test('a ballot whose dots all came to nothing has a receipt, too', async () => {
  const receipts = [await sha256('another'), await sha256(`vote1|${SECRET}|[]`)];
  const result = aResult([aRow('u1', { deleted: true })], { receipts });
  expect(await isCounted(aVote({ receipt: true }), result, SECRET, ['u1'])).toBe(true);
});
