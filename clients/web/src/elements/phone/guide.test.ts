import { describe, expect, it } from 'vitest';
import { firstTab, NO_SCENE, turn } from './guide.ts';

describe('the tab to begin with', () => {
  it('is what the workshop is about', () => {
    expect(firstTab(NO_SCENE, true)).toBe('write');
    expect(firstTab(NO_SCENE, false)).toBe('board');
    expect(firstTab({ ...NO_SCENE, step: 2, mode: 'actions' }, true)).toBe('results');
    expect(firstTab({ ...NO_SCENE, openVotes: ['v'], mode: 'actions' }, true)).toBe('vote');
  });
});

describe('turning', () => {
  it('goes to a vote that opens, also while another is open', () => {
    expect(turn(NO_SCENE, { ...NO_SCENE, openVotes: ['v'] }, true)).toBe('vote');
    expect(turn({ ...NO_SCENE, openVotes: ['v'] }, { ...NO_SCENE, openVotes: ['w', 'v'] }, true)).toBe(
      'vote',
    );
  });

  it('goes to a result when it is there', () => {
    expect(turn({ ...NO_SCENE, openVotes: ['v'] }, { ...NO_SCENE, results: 1 }, true)).toBe('results');
  });

  it('goes to writing when a private round begins, and to the board when it ends', () => {
    const round = { ...NO_SCENE, round: 'r' };
    expect(turn(NO_SCENE, round, true)).toBe('write');
    expect(turn(NO_SCENE, round, false)).toBeNull();
    expect(turn(round, NO_SCENE, true)).toBe('board');
  });

  it('follows the steps of the agenda', () => {
    expect(turn(NO_SCENE, { ...NO_SCENE, step: 0, mode: 'actions' }, true)).toBe('results');
    expect(turn(NO_SCENE, { ...NO_SCENE, step: 0, mode: 'open' }, true)).toBe('write');
  });

  it('stays when nothing of this has changed', () => {
    const scene = { ...NO_SCENE, step: 1, openVotes: ['v'], results: 2 };
    expect(turn(scene, { ...scene }, true)).toBeNull();
    expect(turn(scene, { ...scene, openVotes: [] }, true)).toBeNull();
  });
});
