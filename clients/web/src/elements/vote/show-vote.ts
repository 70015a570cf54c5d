/** Showing what a vote came to, from anywhere: the votes panel opens at it, and the ranks are on the notes. */
import type { OpenBoard } from '../../open-board.ts';
import { VoteSight } from './sight.ts';

export function showVote(open: OpenBoard, vote: string): void {
  VoteSight.of(open).want(vote);
  open.ui.set({ panel: 'votes' });
}
