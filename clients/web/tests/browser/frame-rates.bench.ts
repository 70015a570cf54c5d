/**
 * How many frames a second 1,000 notes pan and zoom with, by the page's own frame times.
 *
 * Not a test: `npm run bench:frames`, on a machine with nothing else to do. `WAYBOARD_URL` is a server that runs
 * already (or `vite preview` before one); else the binary is started as for the tests.
 */
import { expect, test } from './fixtures.ts';

const NOTES = Number(process.env.BENCH_NOTES ?? 1000);
const FRAMES = 240;
const FRAMES_PER_SECOND_MIN = 50;
const AT_ONCE = 200;

interface Course {
  readonly name: string;
  /** `null`: everything is in sight. */
  readonly zoom: number | null;
  /** Of each frame's wheel event; with `zooms`, as with Ctrl. */
  readonly dx: number;
  readonly dy: number;
  readonly zooms?: boolean;
}

const COURSES: readonly Course[] = [
  { name: 'pan at 60 %', zoom: 0.6, dx: 9, dy: 14 },
  { name: 'pan at 100 %', zoom: 1, dx: 12, dy: 18 },
  { name: 'pan, everything in sight', zoom: null, dx: 4, dy: 5 },
  { name: 'zoom from 100 %', zoom: 1, dx: 0, dy: 26, zooms: true },
  { name: 'zoom, everything in sight', zoom: null, dx: 0, dy: 14, zooms: true },
];

/** What the bench knows of `<wayboard-canvas>`. */
interface Canvas extends HTMLElement {
  readonly view: { jump(camera: { x: number; y: number; zoom: number }): void };
  readonly sights: { showAll(): void };
}

test(`frame rates with ${NOTES} notes`, async ({ join, server }) => {
  test.setTimeout(240_000);
  const origin = process.env.WAYBOARD_URL ?? server.url;
  const { page } = await join('Ada', {}, { url: origin } as typeof server);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${origin}/b/${await fullBoard(origin)}`);
  // Whoever has a name is not asked for it (`fixtures.ts`).
  await expect(page.locator('wayboard-note .paper')).toHaveCount(NOTES, { timeout: 60_000 });
  const slow: string[] = [];
  for (const course of COURSES) {
    const times = await page.locator('wayboard-canvas').evaluate(drive, { course, frames: FRAMES });
    const sorted = times.toSorted((a, b) => a - b);
    const rate = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
    const at = (part: number): string => `${sorted[Math.floor((sorted.length - 1) * part)]?.toFixed(1)} ms`;
    console.log(
      `${course.name.padEnd(26)} ${rate.toFixed(1)} frames/s, p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
    );
    if (rate < FRAMES_PER_SECOND_MIN) slow.push(`${course.name}: ${rate.toFixed(1)}`);
  }
  expect(slow, `below ${FRAMES_PER_SECOND_MIN} frames a second`).toEqual([]);
});

/** Runs in the page: one wheel event a frame, back and forth; answers the time between frames. */
async function drive(
  element: Element,
  { course, frames }: { course: Course; frames: number },
): Promise<number[]> {
  const canvas = element as Canvas;
  const plane = canvas.shadowRoot?.querySelector('.canvas');
  if (course.zoom === null) canvas.sights.showAll();
  else canvas.view.jump({ x: 200, y: 200, zoom: course.zoom });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const times: number[] = [];
  let last = 0;
  return new Promise((resolve) => {
    const step = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length >= frames) {
        resolve(times);
        return;
      }
      const way = times.length % 90 < 45 ? 1 : -1;
      const init = { deltaX: way * course.dx, deltaY: way * course.dy, ctrlKey: course.zooms === true };
      const where = { clientX: 720, clientY: 450, bubbles: true, cancelable: true };
      plane?.dispatchEvent(new WheelEvent('wheel', { ...init, ...where }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** A board with notes in all of its cells; answers its address. */
async function fullBoard(origin: string): Promise<string> {
  const ask = async (path: string, body?: unknown, token = ''): Promise<Record<string, unknown>> => {
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      ...(token === '' ? {} : { headers }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const { id, links } = await ask('/boards', { template: 'lifecycle7', lang: 'en', title: 'Many notes' });
  const link = (links as Record<string, string>).facilitator ?? '';
  const key = link.slice(link.indexOf('#') + 1);
  const { token } = await ask(`/boards/${id}/join`, { key, name: 'Bench' });
  const items = async (kind: string): Promise<{ id: string; type?: string }[]> =>
    (await ask(`/boards/${id}/${kind}`, undefined, String(token))).items as { id: string }[];
  const stages = await items('stages');
  const lanes = (await items('lanes')).filter(({ type }) => type === undefined || type === 'text');
  const notes = Array.from({ length: NOTES }, (_, n) => ({
    text: `Note ${n}: ${'waits for an answer from the hotline '.repeat(1 + (n % 3))}`,
    stage: stages[n % stages.length]?.id,
    lane: lanes[Math.floor(n / stages.length) % lanes.length]?.id,
    color: ['yellow', 'sky', 'pink', 'lime'][n % 4],
  }));
  for (let n = 0; n < notes.length; n += AT_ONCE) {
    await ask(`/boards/${id}/notes`, notes.slice(n, n + AT_ONCE), String(token));
  }
  return `${id}#${key}`;
}
