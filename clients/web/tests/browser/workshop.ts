/**
 * A workshop as the journeys see it: people at one board, who find things by what they are called.
 *
 * `Workshop` is the board and its links; `Guest` is one person in one browser. English words, but for journeys in
 * other languages, which say their own. What must never happen on any page is watched for by `fixtures.ts`.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { WayboardServer } from './server.ts';

export type Role = 'viewer' | 'voter' | 'editor' | 'facilitator';

export class Workshop {
  readonly id: string;
  readonly links: Readonly<Record<Role, string>>;
  readonly server: WayboardServer;

  private constructor(server: WayboardServer, id: string, links: Readonly<Record<Role, string>>) {
    this.server = server;
    this.id = id;
    this.links = links;
  }

  static async prepare(
    server: WayboardServer,
    title: string,
    { template = 'journey-classic', lang = 'en' } = {},
  ): Promise<Workshop> {
    const answer = await fetch(`${server.url}/api/v1/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template, lang, title }),
    });
    if (!answer.ok) throw new Error(`no board: ${await answer.text()}`);
    const { id, links } = (await answer.json()) as { id: string; links: Record<Role, string> };
    return new Workshop(server, id, links);
  }

  /** The address that lets somebody in. */
  invitation(role: Role): string {
    return `${this.server.url}/b/${this.id}#${this.key(role)}`;
  }

  key(role: Role): string {
    return this.links[role];
  }
}

export class Guest {
  readonly page: Page;
  readonly name: string;
  readonly #received: Buffer[] = [];

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.#received.push(Buffer.from(payload))),
    );
  }

  /** By link, as somebody whom this browser has not seen yet. */
  async join(address: string): Promise<void> {
    await this.page.goto(address);
    await this.introduce();
    await this.expectStatus(/saved|viewing/);
  }

  async introduce(): Promise<void> {
    const dialog = this.dialog('Who are you?');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(this.name);
    await dialog.getByRole('button', { name: 'Go to the board' }).click();
  }

  // What stands where.

  get status(): Locator {
    return this.page.locator('wayboard-status');
  }

  async expectStatus(kind: string | RegExp): Promise<void> {
    await expect(this.status).toHaveAttribute('data-status', kind);
  }

  get notes(): Locator {
    return this.page.locator('wayboard-note');
  }

  note(text: string): Locator {
    return this.notes.filter({ hasText: text });
  }

  cell(stage: string, lane: string): Locator {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${stage}, ${lane}:`) });
  }

  /** With what it holds: the native dialog's content comes from its host. */
  dialog(heading: string | RegExp): Locator {
    return this.page
      .locator('wayboard-dialog')
      .filter({ has: this.page.getByRole('dialog', { name: heading }) });
  }

  /** The small panel that is open beside something on the board, with what it holds. */
  pop(label: string | RegExp): Locator {
    return this.page.locator('wayboard-pop').filter({ has: this.page.getByRole('dialog', { name: label }) });
  }

  get drawer(): Locator {
    return this.page.locator('wayboard-panel-drawer');
  }

  get voteBar(): Locator {
    return this.page.getByRole('region', { name: 'Vote', exact: true });
  }

  /** Whether any frame that the server has sent here holds a text. */
  hasReceived(text: string): boolean {
    const bytes = Buffer.from(text);
    return this.#received.some((frame) => frame.includes(bytes));
  }

  // What one does.

  async write(stage: string, lane: string, ...texts: string[]): Promise<void> {
    const cell = this.cell(stage, lane);
    await cell.focus();
    await this.page.keyboard.press('n');
    for (const [at, text] of texts.entries()) {
      await expect(this.notes.locator('textarea')).toBeFocused();
      await expect(this.notes.locator('textarea')).toHaveValue('');
      await this.page.keyboard.type(text);
      await this.page.keyboard.press(at < texts.length - 1 ? 'Enter' : 'Escape');
    }
    for (const text of texts) await expect(this.note(text)).toHaveCount(1);
  }

  async openPanel(name: string): Promise<Locator> {
    await this.choose('Panels', name, 'menuitemcheckbox');
    await expect(this.drawer.getByRole('heading', { name, exact: true }).first()).toBeVisible();
    return this.drawer;
  }

  /** An item of one of the header's menus. */
  async choose(
    menu: 'Menu' | 'Panels',
    item: string,
    role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' = 'menuitem',
  ): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole(role, { name: item, exact: true }).click();
  }

  async view(name: 'Board' | 'Outline' | 'Phone view'): Promise<void> {
    await this.choose('Menu', name, 'menuitemradio');
  }

  /** Gives a dot to a note, or takes it back. */
  async vote(...texts: string[]): Promise<void> {
    for (const text of texts) await this.note(text).click();
  }

  async expectDotsLeft(words: string): Promise<void> {
    await expect(this.voteBar.getByText(words)).toBeVisible();
  }

  /** Sets a vote up in the panel, and opens it. */
  async openVote(question: string, dots: number): Promise<void> {
    const panel = await this.openPanel('Votes');
    await panel.getByRole('button', { name: 'New vote' }).click();
    await panel.getByRole('textbox', { name: 'Question' }).fill(question);
    await panel.getByRole('spinbutton', { name: 'Dots for each person' }).fill(String(dots));
    await panel.getByRole('button', { name: 'Open the vote' }).click();
    await expect(panel.getByRole('article', { name: question })).toBeVisible();
  }

  /** Counts, although somebody is not done: facilitators of our journeys do not vote. */
  async closeVote(question: string): Promise<void> {
    const card = this.drawer.getByRole('article', { name: question });
    await card.getByRole('button', { name: 'Close and count' }).click();
    await expect(card.getByRole('alert')).toContainText('not done yet');
    await card.getByRole('button', { name: 'Close and count' }).click();
    await expect(this.drawer.getByText(/^Closed /)).toBeVisible();
  }

  /** Goes on with the Tab key until something has the focus, as somebody without a mouse does. */
  async tabTo(wanted: Locator, most = 150): Promise<void> {
    for (let step = 0; step < most; step++) {
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not come to ${String(wanted)}`);
  }

  /** Goes through a menu. */
  async arrowTo(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let step = 0; step < 40; step++) {
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not come to ${String(wanted)}`);
  }
}
