import { describe, expect, it } from 'vitest';
import { type Conversion, narrowest, sayConversion, sayMinimum } from './report-words.ts';

const stage = (name: string) => ({ id: name, name, map: 'm', phase: null });
const step = (from: string, to: string, rate: number | null): Conversion => ({
  from: stage(from),
  to: stage(to),
  fromN: 1000,
  toN: 250,
  rate,
});

describe('sentences', () => {
  it('say conversions, and only the figures where a share makes no sense', () => {
    expect(sayConversion(step('Visit', 'Buy', 0.25))).toBe('Visit → Buy: 25% (1,000 → 250)');
    expect(sayConversion(step('Visit', 'Buy', null))).toBe('Visit → Buy: 1,000 → 250');
  });

  it('list all stages of a low point', () => {
    const stages = ['a', 'b', 'c'].map(stage);
    expect(sayMinimum({ name: 'Maria', v: -1.5, stages })).toBe('Maria falls to -1.5 at a, b and c');
  });
});

describe('narrowest', () => {
  const funnel = (...rates: (number | null)[]) => ({
    lane: 'l',
    name: 'n',
    overall: null,
    steps: rates.map((rate, at) => step(String(at), String(at + 1), rate)),
  });

  it('is where most are lost, if any are', () => {
    expect(narrowest(funnel(0.5, 0.2, null, 0.9))?.rate).toBe(0.2);
    expect(narrowest(funnel(1, 1.5, null))).toBeNull();
  });
});
