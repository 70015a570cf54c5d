/** How people work in a step: its picture and its name. */
import { EyeOff, type IconNode, ListChecks, UsersRound, Vote } from 'lucide';
import type { StepMode } from '../../workshop/types.ts';

export const MODES: Readonly<Record<StepMode, { readonly icon: IconNode; readonly words: string }>> = {
  open: { icon: UsersRound, words: 'facilitate-mode-open' },
  private: { icon: EyeOff, words: 'facilitate-mode-private' },
  vote: { icon: Vote, words: 'facilitate-mode-vote' },
  actions: { icon: ListChecks, words: 'facilitate-mode-actions' },
};
