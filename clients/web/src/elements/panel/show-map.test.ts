import { expect, test } from 'vitest';
import { two } from '../../board/fixtures.ts';
import { Ui } from '../../ui.ts';
import { showMap } from './show-map.ts';

test('a map is looked at when it is there, once', () => {
  const { mine, theirs, sync } = two();
  const ui = new Ui();
  const seen: string[] = [];
  ui.onSight((sight) => seen.push(sight.kind));
  const id = theirs.structure.addMap({ name: 'Future' }) ?? '';
  showMap({ board: mine, ui }, id);
  expect(ui.state.map).not.toBe(id);
  sync();
  expect(ui.state.map).toBe(id);
  theirs.structure.renameMap(id, 'Later');
  sync();
  expect(seen).toEqual(['map']);
  showMap({ board: mine, ui }, id);
  expect(seen).toHaveLength(2);
});
