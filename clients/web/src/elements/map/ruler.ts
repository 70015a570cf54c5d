/**
 * Measures words with the page's own font, so that `canvas/text-fit.ts` can lay notes out without drawing them.
 *
 * The font comes in parts, one for each script, and each arrives when it is first used: then all is measured again.
 */
import { type Measure, remembering } from '../../canvas/text-fit.ts';
import { Listeners, type Undo } from '../../subscription.ts';

/** As notes are written (`note-styles.ts`). */
const FONT = "480 100px 'Onest Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const LETTER_SPACING = -0.005;

export class Ruler {
  readonly #news = new Listeners<void>();
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #stop: Undo;
  #words: Measure = this.#fresh();

  constructor() {
    const again = (): void => {
      this.#words = this.#fresh();
      this.#news.tell();
    };
    document.fonts.addEventListener('loadingdone', again);
    this.#stop = () => document.fonts.removeEventListener('loadingdone', again);
  }

  readonly measure: Measure = (word) => this.#words(word);

  /** Words are of other widths now. */
  on(listener: () => void): Undo {
    return this.#news.add(listener);
  }

  close(): void {
    this.#stop();
  }

  #fresh(): Measure {
    const context = this.#context;
    if (context === null) return (word) => word.length * 0.55;
    return remembering((word) => {
      // Set for each word: a canvas that was idle may have forgotten it.
      context.font = FONT;
      return context.measureText(word).width / 100 + word.length * LETTER_SPACING;
    });
  }
}
