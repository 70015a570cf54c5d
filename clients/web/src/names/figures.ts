/** What the lanes of curves, figures and channels say about a stage, in words. */
import type { Board } from '../board/board.ts';
import type { Figure, Lane, Stage } from '../board/types.ts';
import { sayNumber } from '../words/values.ts';
import { curveName } from './curves.ts';
import { feelingWords, signed } from './feelings.ts';

const DIGITS_MAX = 6;

export function figureWords({ n, unit }: Figure): string {
  return `${sayNumber(n, DIGITS_MAX)} ${unit}`.trim();
}

/** One line for each curve with a feeling there, the figure, or the channels; nothing for lanes of notes. */
export function figuresWords(board: Board, lane: Lane, stage: Stage): string[] {
  const { curves, figures } = board;
  switch (lane.type) {
    case 'emotion':
      return curves.of(stage.map).flatMap((curve) => {
        const point = curves.points(curve.id).get(stage.id);
        if (point === undefined) return [];
        const words = point.label === '' ? feelingWords(point.value) : point.label;
        return [`${curveName(board, curve)}: ${signed(point.value)} · ${`${point.emoji} ${words}`.trim()}`];
      });
    case 'metric': {
      const figure = figures.metric(lane.id, stage.id);
      return figure === null ? [] : [figureWords(figure)];
    }
    case 'channel': {
      const channels = figures.channels(lane.id, stage.id);
      return channels.length === 0 ? [] : [channels.join(' · ')];
    }
    default:
      return [];
  }
}
