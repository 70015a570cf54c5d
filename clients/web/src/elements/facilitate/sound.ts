/**
 * The quiet sound at the end of the timer, if this person wants sounds (`browser/settings.ts`).
 *
 * Two soft tones made by WebAudio: no file to fetch. A page that nobody has touched yet may not make a sound; then it
 * stays silent, and the timer is seen and spoken all the same.
 */
import { settings } from '../../browser/settings.ts';

/** Hertz: a fifth, upwards. */
const TONES = [587.33, 880] as const;
const APART_SECS = 0.28;
const FADE_SECS = 1.4;
const LOUDNESS = 0.06;

export function chime(): void {
  if (!settings().sound || typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  if (context.state !== 'running') {
    void context.close();
    return;
  }
  TONES.forEach((tone, i) => {
    strike(context, tone, context.currentTime + i * APART_SECS);
  });
  setTimeout(() => void context.close(), (TONES.length * APART_SECS + FADE_SECS) * 1000);
}

function strike(context: AudioContext, tone: number, at: number): void {
  const oscillator = new OscillatorNode(context, { frequency: tone });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + FADE_SECS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + FADE_SECS);
}
