import { describe, expect, test } from 'vitest';
import { LANES, STAGES, two } from './fixtures.ts';

const [S1, S2] = STAGES;

describe('figures', () => {
  test('of a metric lane', () => {
    const { figures } = two().mine;
    figures.setMetric(LANES[2], S1, 1200, 'visits');
    expect(figures.metric(LANES[2], S1)).toEqual({ lane: LANES[2], stage: S1, n: 1200, unit: 'visits' });
    figures.setMetric(LANES[2], S1, null, '');
    expect(figures.metric(LANES[2], S1)).toBeNull();
    figures.setMetric(LANES[2], S1, Number.NaN, '');
    expect(figures.metric(LANES[2], S1)).toBeNull();
  });

  test('channels: two who choose at once both have theirs', () => {
    const { mine, theirs, sync } = two();
    mine.figures.toggleChannel(LANES[3], S1, 'Web/App');
    theirs.figures.toggleChannel(LANES[3], S1, 'Phone');
    sync();
    theirs.figures.toggleChannel(LANES[3], S2, 'Shop');
    sync();
    expect(mine.figures.channels(LANES[3], S1)).toEqual(['Phone', 'Web App']);
    expect(mine.figures.allChannels(LANES[3])).toEqual(['Phone', 'Shop', 'Web App']);
    mine.figures.toggleChannel(LANES[3], S1, 'Phone');
    expect(mine.figures.channels(LANES[3], S1)).toEqual(['Web App']);
  });
});
