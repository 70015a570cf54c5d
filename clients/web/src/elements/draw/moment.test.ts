import { expect, it } from 'vitest';
import { moment } from './moment.ts';

it('says the moment', () => {
  expect(moment(Date.UTC(2026, 4, 20, 12), 'en')).toContain('2026');
});
