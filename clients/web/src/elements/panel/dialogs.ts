/**
 * The dialogs that somebody can ask for, by an event that goes up to the board's shell.
 *
 * Each is modal as soon as it is on the page, and says `close` when it is done; whoever has put it there then takes
 * it away. Not here: panels of the side drawer (`elements/shell/panels.ts`).
 */
import { ArrowLeftRight, Download, FileUp, type IconNode, Settings2 } from 'lucide';
import type { Role } from '../../server/roles.ts';

export type DialogName = 'export' | 'import' | 'compare' | 'board-settings';

/** Detail of the event `open-dialog`. */
export interface DialogWanted {
  readonly name: DialogName;
  /** To be imported: what was dropped on the board, or pasted. */
  readonly file?: File;
  readonly text?: string;
}

export interface DialogEntry {
  readonly name: DialogName;
  readonly icon: IconNode;
  /** The id of what the menu calls it. */
  readonly words: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  /** The least role that has a use for it. */
  readonly from: Role;
  /** It asks the server about the board, which a free document does not have. */
  readonly needsWorkshop: boolean;
}

export const DIALOGS: readonly DialogEntry[] = [
  {
    name: 'export',
    icon: Download,
    words: 'panel-export',
    tag: 'wayboard-export-dialog',
    load: () => import('./export-dialog.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'import',
    icon: FileUp,
    words: 'panel-import',
    tag: 'wayboard-import-dialog',
    load: () => import('./import-dialog.ts'),
    from: 'editor',
    needsWorkshop: true,
  },
  {
    name: 'compare',
    icon: ArrowLeftRight,
    words: 'panel-compare',
    tag: 'wayboard-compare-dialog',
    load: () => import('./compare-dialog.ts'),
    from: 'viewer',
    needsWorkshop: true,
  },
  {
    name: 'board-settings',
    icon: Settings2,
    words: 'panel-settings',
    tag: 'wayboard-board-settings-dialog',
    load: () => import('./board-settings-dialog.ts'),
    from: 'editor',
    needsWorkshop: true,
  },
];

/** Asks the shell above `from` for a dialog. */
export function openDialog(from: EventTarget, wanted: DialogWanted): void {
  from.dispatchEvent(
    new CustomEvent<DialogWanted>('open-dialog', { detail: wanted, bubbles: true, composed: true }),
  );
}
