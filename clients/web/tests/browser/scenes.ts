/** Boards that are worth a picture: filled with notes of all kinds, voted on, planned. For `screenshots.ts`. */
import type { Browser } from '@playwright/test';
import { Guest, type Workshop } from './workshop.ts';

export const THOUGHTS = {
  en: [
    'Too many forms',
    'Friendly on the phone',
    'No parking',
    'Waited forty minutes',
    'Clear next step',
    'Who calls back?',
  ],
  ru: [
    'Слишком много анкет',
    'Вежливо по телефону',
    'Негде поставить машину',
    'Ждали сорок минут',
    'Понятно, что дальше',
    'Кто перезвонит?',
  ],
} as const;
export type Language = keyof typeof THOUGHTS;

export const TITLES = { en: 'At the doctor’s', ru: 'У врача' } as const;
export const QUESTIONS = {
  en: 'What do we tackle first?',
  ru: 'За что возьмёмся в первую очередь?',
} as const;
const DEEDS = {
  en: ['Halve the form', 'Text people when it gets late', 'Signs from the car park'],
  ru: ['Сократить анкету вдвое', 'Предупреждать о задержке по СМС', 'Указатели от стоянки'],
} as const;

/** What the page's own classes need to fill a board, as far as a picture wants it. */
interface Filled {
  readonly open: {
    readonly board: {
      readonly structure: {
        maps(): { id: string }[];
        stages(map: string): { id: string }[];
        lanes(map: string): { id: string; type: string }[];
      };
      readonly notes: { createMany(notes: object[]): string[]; all(): { id: string }[] };
      readonly reactions: { toggle(target: string, emoji: string): void };
      readonly actions: { add(action: object): string; set(id: string, fields: object): void };
      readonly curves: {
        of(map: string): { id: string }[];
        setPoint(curve: string, stage: string, point: object): void;
      };
    };
    readonly workshop: { votes(): { id: string }[] };
    readonly desk: { choose(vote: object, note: string): boolean; finish(id: string, done: boolean): void };
    readonly api: { command(name: string, fields: object): Promise<unknown> };
  };
}

/** Notes of all kinds, and a curve: `most` in all, or as many as look natural. */
export async function fill({ page }: Guest, lang: Language, most: number | null = null): Promise<void> {
  await page.locator('wayboard-canvas').evaluate(
    (canvas, { texts, most }) => {
      const { structure, notes, reactions, curves } = (canvas as unknown as Filled).open.board;
      const map = structure.maps()[0]?.id ?? '';
      const stages = structure.stages(map);
      const lanes = structure.lanes(map).filter(({ type }) => type === 'text');
      const kinds = ['note', 'pain', 'idea', 'gain', 'note', 'question', 'note'];
      const colors = ['yellow', 'coral', 'sky', 'green', 'yellow', 'violet', 'orange'];
      const each = Math.ceil((most ?? 0) / (lanes.length * stages.length));
      const list = lanes.flatMap((lane, row) =>
        stages.flatMap((stage, column) =>
          Array.from({ length: most === null ? (row * 2 + column * 3) % 4 : each }, (_, at) => {
            const turn = row * 5 + column * 3 + at;
            return {
              place: { kind: 'cell', cell: { map, stage: stage.id, lane: lane.id } },
              text: texts[turn % texts.length],
              kind: kinds[turn % kinds.length],
              color: colors[turn % colors.length],
            };
          }),
        ),
      );
      const ids = notes.createMany(most === null ? list : list.slice(0, most));
      for (const id of ids.slice(0, 3)) reactions.toggle(id, '👍');
      const curve = curves.of(map)[0]?.id ?? '';
      stages.forEach(({ id }, at) => {
        curves.setPoint(curve, id, { value: [1, 0.4, -1.6, 0.8, 1.7][at % 5] });
      });
    },
    { texts: THOUGHTS[lang], most },
  );
  await page.keyboard.press('Shift+1');
  await page.mouse.move(720, 120);
  await page.waitForTimeout(1500);
}

/** Three people vote, so that two notes are first together and two third. */
export async function voteOnIt(
  fay: Guest,
  workshop: Workshop,
  browser: Browser,
  lang: Language,
): Promise<void> {
  const canvas = fay.page.locator('wayboard-canvas');
  await canvas.evaluate(
    (element, title) =>
      (element as unknown as Filled).open.api.command('vote-create', { title, n: 3, open: true }),
    QUESTIONS[lang],
  );
  for (const [name, choices] of Object.entries({ Ann: [0, 1, 2], Bob: [0, 1, 3], Cem: [0, 1, 4] })) {
    const guest = await come(browser, workshop, name);
    await guest.page.locator('wayboard-vote-bar').waitFor();
    await guest.page.locator('wayboard-canvas').evaluate((element, choices) => {
      const { board, desk, workshop } = (element as unknown as Filled).open;
      const [vote] = workshop.votes();
      if (vote === undefined) throw new Error('there is no vote');
      const notes = board.notes.all();
      for (const at of choices) desk.choose(vote, notes[at]?.id ?? '');
      desk.finish(vote.id, true);
    }, choices);
    await guest.expectStatus('saved');
    await guest.page.waitForTimeout(500);
    await guest.page.context().close();
  }
}

export async function closeVote({ page }: Guest): Promise<void> {
  await page.locator('wayboard-canvas').evaluate((element) => {
    const { api, workshop } = (element as unknown as Filled).open;
    return api.command('vote-close', { vote: workshop.votes()[0]?.id });
  });
}

/** Some things to do, by whom and until when. */
export async function plan({ page }: Guest, lang: Language): Promise<void> {
  await page.locator('wayboard-canvas').evaluate((element, titles) => {
    const { actions } = (element as unknown as Filled).open.board;
    titles.forEach((title, at) => {
      const id = actions.add({
        title,
        owner: ['Ann', 'Bob', ''][at],
        due: ['2031-05-17', '', '2031-06-02'][at],
      });
      actions.set(id, { impact: 4 - at, effort: at + 1, status: ['doing', 'open', 'done'][at] });
    });
  }, DEEDS[lang]);
}

async function come(browser: Browser, workshop: Workshop, name: string): Promise<Guest> {
  const context = await browser.newContext();
  const guest = new Guest(await context.newPage(), name);
  await guest.join(workshop.invitation('editor'));
  return guest;
}
