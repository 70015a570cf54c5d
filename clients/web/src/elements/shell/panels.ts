/**
 * The side panels: what they are called, who has them, and where they are loaded from when they are opened.
 *
 * `panel-drawer.ts` draws the open one, `panels-menu.ts` lists them. `ui.set({ panel: name })` opens one from anywhere.
 * Dialogs that concern the board as a whole are in `elements/panel/dialogs.ts`.
 */
import {
  ChartColumn,
  CircleUserRound,
  History,
  type IconNode,
  ListChecks,
  ListOrdered,
  MessageSquare,
  Search,
  Trash2,
  UsersRound,
  Vote,
} from 'lucide';
import { isAtLeast, type Role } from '../../server/roles.ts';

export interface Panel {
  readonly name: string;
  readonly icon: IconNode;
  /** The message that names it. */
  readonly words: string;
  /** Its place in the menu. */
  readonly group: 'workshop' | 'board' | 'past';
  readonly tag: string;
  load(): Promise<unknown>;
  /** Who has it: this role and those above. */
  readonly from: Role;
  /** It is about the workshop or asks the server, and a free document has neither. */
  readonly needsWorkshop: boolean;
}

export const PANELS: readonly Panel[] = [
  {
    name: 'agenda',
    icon: ListOrdered,
    words: 'facilitate-agenda',
    group: 'workshop',
    tag: 'wayboard-agenda-panel',
    load: () => import('../facilitate/agenda-panel.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'votes',
    icon: Vote,
    words: 'shell-panel-votes',
    group: 'workshop',
    tag: 'wayboard-votes-panel',
    load: () => import('../vote/votes-panel.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'people',
    icon: UsersRound,
    words: 'shell-panel-people',
    group: 'workshop',
    tag: 'wayboard-people-panel',
    load: () => import('./people-panel.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'actions',
    icon: ListChecks,
    words: 'panel-actions',
    group: 'board',
    tag: 'wayboard-actions-panel',
    load: () => import('../panel/actions.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'personas',
    icon: CircleUserRound,
    words: 'panel-personas',
    group: 'board',
    tag: 'wayboard-personas-panel',
    load: () => import('../panel/personas.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'comments',
    icon: MessageSquare,
    words: 'draw-comments',
    group: 'board',
    tag: 'wayboard-comments-panel',
    load: () => import('../draw/comments-panel.ts'),
    from: 'viewer',
    needsWorkshop: false,
  },
  {
    name: 'search',
    icon: Search,
    words: 'panel-search',
    group: 'board',
    tag: 'wayboard-search-panel',
    load: () => import('../panel/search.ts'),
    from: 'viewer',
    needsWorkshop: false,
  },
  {
    name: 'report',
    icon: ChartColumn,
    words: 'panel-report',
    group: 'board',
    tag: 'wayboard-report-panel',
    load: () => import('../panel/report.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'versions',
    icon: History,
    words: 'panel-versions',
    group: 'past',
    tag: 'wayboard-versions-panel',
    load: () => import('../panel/versions.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'trash',
    icon: Trash2,
    words: 'panel-trash',
    group: 'past',
    tag: 'wayboard-trash-panel',
    load: () => import('../panel/trash.ts'),
    from: 'viewer',
    needsWorkshop: false,
  },
];

/** Whether somebody has a use for a panel or a dialog where they are. */
export function mayOpen(
  { from, needsWorkshop }: Pick<Panel, 'from' | 'needsWorkshop'>,
  open: { readonly role: Role; readonly id: string | null },
): boolean {
  return isAtLeast(open.role, from) && !(needsWorkshop && open.id === null);
}
