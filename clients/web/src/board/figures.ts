/** Figures of metric lanes and channels of channel lanes: flat keys with plain values, so that none can be lost. */
import type * as Y from 'yjs';
import { compare } from '../collections.ts';
import { isRecord, isSet, readId, readNumber, readWord } from './read.ts';
import { Root } from './root.ts';
import { type Figure, LIMITS } from './types.ts';
import { cleanLine, type Hand } from './write.ts';

const WORD_LENGTH_MAX = 40;

interface Channel {
  readonly lane: string;
  readonly stage: string;
  readonly name: string;
}

export class Figures extends Root {
  readonly #metrics: Y.Map<unknown>;
  readonly #channels: Y.Map<unknown>;
  #read: readonly Channel[] | null = null;

  constructor(hand: Hand) {
    const metrics = hand.doc.getMap('metrics');
    const channels = hand.doc.getMap('channels');
    super(hand, metrics, channels);
    this.#metrics = metrics;
    this.#channels = channels;
  }

  metric(lane: string, stage: string): Figure | null {
    const value = this.#metrics.get(`${lane}/${stage}`);
    if (!isRecord(value)) return null;
    const n = readNumber(value.n, LIMITS.figure);
    return n === null ? null : { lane, stage, n, unit: readWord(value.unit, '') };
  }

  setMetric(lane: string, stage: string, n: number | null, unit: string): void {
    const key = `${lane}/${stage}`;
    const figure = n === null ? null : readNumber(n, LIMITS.figure);
    this.hand.history.step('undo-figure', () => {
      if (figure === null) this.#metrics.delete(key);
      else this.#metrics.set(key, { n: figure, unit: cleanLine(unit, WORD_LENGTH_MAX) });
    });
  }

  /** The channels that are used at a stage, by name. */
  channels(lane: string, stage: string): string[] {
    return this.#all
      .filter((channel) => channel.lane === lane && channel.stage === stage)
      .map(({ name }) => name);
  }

  /** The channels that are used anywhere in a lane: what there is to choose from. */
  allChannels(lane: string): string[] {
    return [...new Set(this.#all.filter((channel) => channel.lane === lane).map(({ name }) => name))];
  }

  /** Not undone: two who press at once mean the same. */
  toggleChannel(lane: string, stage: string, name: string): void {
    const channel = cleanLine(name.replaceAll('/', ' '), WORD_LENGTH_MAX);
    if (channel === '') return;
    const key = `${lane}/${stage}/${channel}`;
    this.hand.history.quietly(() => {
      if (isSet(this.#channels.get(key))) this.#channels.delete(key);
      else this.#channels.set(key, 1);
    });
  }

  protected newsOf(): void {
    this.#read = null;
  }

  get #all(): readonly Channel[] {
    this.#read ??= [...this.#channels.entries()]
      .flatMap(([key, value]) => (isSet(value) ? readChannel(key) : []))
      .sort((a, b) => compare(a.name, b.name));
    return this.#read;
  }
}

function readChannel(key: string): Channel | [] {
  const [first = '', second = '', ...rest] = key.split('/');
  const [lane, stage, name] = [readId(first), readId(second), readWord(rest.join('/'), '')];
  return lane === null || stage === null || name === '' || rest.length !== 1 ? [] : { lane, stage, name };
}
