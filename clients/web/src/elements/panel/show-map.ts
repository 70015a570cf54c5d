/** Goes to a map that the server has just made: it comes with the document, which may be a moment later. */
import type { OpenBoard } from '../../open-board.ts';
import type { Undo } from '../../subscription.ts';

export function showMap({ board, ui }: Pick<OpenBoard, 'board' | 'ui'>, id: string): Undo {
  const show = (): boolean => {
    if (board.structure.map(id) === null) return false;
    ui.set({ map: id, following: null });
    ui.lookAt({ kind: 'map', id });
    return true;
  };
  if (show()) return () => undefined;
  const undo = board.structure.on(() => {
    if (show()) undo();
  });
  return undo;
}
