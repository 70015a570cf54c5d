import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LANES, MAP, STAGES, two } from './fixtures.ts';
import type { Structure } from './structure.ts';
import { LIMITS } from './types.ts';

const [S1, S2, S3] = STAGES;

function outline(structure: Structure, map = MAP): string[] {
  return structure
    .phases(map)
    .flatMap(({ phase, steps }) => [phase.name, ...steps.map(({ name }) => `  ${name}`)]);
}

const columns = (structure: Structure): string[] => structure.stages(MAP).map(({ name }) => name);

describe('the structure of a board', () => {
  test('what the server has made', () => {
    const { structure } = two().mine;
    expect(structure.maps()).toMatchObject([{ id: MAP, name: 'Today', state: 'current', at: null }]);
    expect(columns(structure)).toEqual(['Stage 1', 'Stage 2', 'Stage 3']);
    expect(structure.lanes(MAP).map(({ type }) => type)).toEqual(['text', 'emotion', 'metric', 'channel']);
    expect(structure.cell(S1, LANES[0])).toEqual({ map: MAP, stage: S1, lane: LANES[0] });
    expect(structure.cell(S1, 'no-lane')).toBeNull();
  });

  test('is read once after a change, and told once', () => {
    const { structure } = two().mine;
    let told = 0;
    structure.on(() => told++);
    const before = structure.stages(MAP);
    expect(structure.stages(MAP)).toBe(before);
    structure.renameStage(S1, ' A  name\n');
    expect(told).toBe(1);
    expect(structure.stage(S1)?.name).toBe('A name');
  });

  test('stages are added behind others, moved, painted, resized and renamed', () => {
    const { structure } = two().mine;
    structure.addStage(MAP, { name: 'First', after: null });
    structure.addStage(MAP, { name: 'Between', after: S1 });
    const last = structure.addStage(MAP, { name: 'Last' });
    expect(columns(structure)).toEqual(['First', 'Stage 1', 'Between', 'Stage 2', 'Stage 3', 'Last']);
    structure.moveStage(last ?? '', null);
    structure.moveStage(S1, S3);
    expect(columns(structure)).toEqual(['Last', 'First', 'Between', 'Stage 2', 'Stage 3', 'Stage 1']);
    structure.paintStage(S1, 'teal');
    structure.resizeStage(S1, 321.4);
    expect(structure.stage(S1)).toMatchObject({ color: 'teal', width: 321 });
    structure.paintStage(S1, null);
    expect(structure.stage(S1)).toMatchObject({ color: null });
    structure.renameStage(S1, '  ');
    expect(structure.stage(S1)?.name).toBe('Stage 1');
  });

  test('a phase has steps, which are the columns; steps change their phase with their place', () => {
    const { structure } = two().mine;
    const one = structure.addStage(MAP, { name: 'one', parent: S1 }) ?? '';
    structure.addStage(MAP, { name: 'two', after: one });
    structure.addStage(MAP, { name: 'three', parent: S3 });
    expect(outline(structure)).toEqual(['Stage 1', '  one', '  two', 'Stage 2', 'Stage 3', '  three']);
    expect(columns(structure)).toEqual(['one', 'two', 'Stage 2', 'three']);
    const three = structure.stages(MAP)[3]?.id ?? '';
    structure.moveStage(one, three);
    expect(outline(structure)).toEqual(['Stage 1', '  two', 'Stage 2', 'Stage 3', '  three', '  one']);
    structure.moveStage(one, S2);
    expect(outline(structure)).toEqual(['Stage 1', '  two', 'Stage 2', 'one', 'Stage 3', '  three']);
    structure.moveStage(S1, three);
    expect(outline(structure)).toEqual(['Stage 2', 'one', 'Stage 3', '  three', 'Stage 1', '  two']);
    structure.moveStage(one, null, S1);
    expect(outline(structure)).toEqual(['Stage 2', 'Stage 3', '  three', 'Stage 1', '  one', '  two']);
    structure.deleteStage(S1);
    expect(columns(structure).sort()).toEqual(['Stage 2', 'one', 'three', 'two']);
  });

  test('lanes likewise', () => {
    const { structure } = two().mine;
    const id = structure.addLane(MAP, { name: 'Proof', type: 'image', after: LANES[0] }) ?? '';
    structure.moveLane(LANES[0], LANES[3]);
    structure.setLaneLine(id, 'visibility');
    structure.resizeLane(id, 200);
    expect(structure.lanes(MAP).map(({ name }) => name)).toEqual([
      'Proof',
      'lane-emotion',
      'lane-metric',
      'lane-channel',
      'lane-text',
    ]);
    expect(structure.lane(id)).toMatchObject({ type: 'image', line: 'visibility', height: 200 });
    structure.deleteLane(id);
    expect(structure.lane(id)).toBeNull();
  });

  test('maps are put in order', () => {
    const { mine, theirs, sync } = two();
    const [b = '', c = ''] = ['B', 'C'].map((name) => mine.structure.addMap({ name }) ?? '');
    mine.structure.reorderMap(c, null);
    mine.structure.reorderMap(MAP, b);
    mine.structure.reorderMap('not-there', b);
    sync();
    expect(theirs.structure.maps().map(({ id }) => id)).toEqual([c, b, MAP]);
    mine.history.undo();
    expect(mine.structure.maps().map(({ id }) => id)).toEqual([c, MAP, b]);
  });

  test('maps are added beside others', () => {
    const { structure, history } = two().mine;
    const id = structure.addMap({ name: 'Tomorrow', state: 'future', at: { x: 5, y: 6 } }) ?? '';
    structure.setMapPersonas(id, ['persona-1', 'persona-2']);
    structure.setMapPersonas(id, ['persona-2']);
    structure.moveMap(id, { x: 7.4, y: 8 });
    structure.renameMap(id, 'The day after');
    expect(structure.map(id)).toMatchObject({
      name: 'The day after',
      state: 'future',
      personas: ['persona-2'],
      at: { x: 7, y: 8 },
    });
    for (let n = 0; n < 5; n++) history.undo();
    expect(structure.maps()).toHaveLength(1);
  });

  test('undo of a new stage keeps what others did with it', () => {
    const { mine, theirs, sync } = two();
    const id = mine.structure.addStage(MAP, { name: 'New' }) ?? '';
    sync();
    theirs.structure.renameStage(id, 'Renamed');
    sync();
    mine.history.undo();
    sync();
    expect(theirs.structure.stage(id)).toBeNull();
    expect(theirs.trash.items()).toMatchObject([{ root: 'stages', id, name: 'Renamed' }]);
    theirs.trash.restore(
      theirs.trash.items()[0] ?? { root: 'stages', id, name: '', by: '', at: 0, isChanged: false },
    );
    sync();
    expect(mine.structure.stage(id)?.name).toBe('Renamed');
  });

  test('two who add behind the same stage at once see one order, and there is room between', () => {
    const { mine, theirs, sync } = two();
    mine.structure.addStage(MAP, { name: 'mine', after: S1 });
    theirs.structure.addStage(MAP, { name: 'theirs', after: S1 });
    sync();
    expect(columns(mine.structure)).toEqual(columns(theirs.structure));
    expect(columns(mine.structure).slice(1, 3).sort()).toEqual(['mine', 'theirs']);
  });

  test('there are limits', () => {
    const { structure } = two().mine;
    for (let n = 0; n < LIMITS.stages - 3; n++)
      expect(structure.addStage(MAP, { name: `${n}` })).not.toBeNull();
    expect(structure.addStage(MAP, { name: 'too many' })).toBeNull();
    for (let n = 0; n < LIMITS.lanes - 4; n++)
      expect(structure.addLane(MAP, { name: `${n}` })).not.toBeNull();
    expect(structure.addLane(MAP, { name: 'too many' })).toBeNull();
    for (let n = 0; n < LIMITS.maps - 1; n++) expect(structure.addMap({ name: `${n}` })).not.toBeNull();
    expect(structure.addMap({ name: 'too many' })).toBeNull();
    expect(structure.addStage('no-such-map', { name: 'x' })).toBeNull();
  });

  test('no stage is lost whatever others write as its parent, and rubbish is left out', () => {
    const { mine, docs } = two();
    const put = (root: string, id: string, keys: Record<string, unknown>): void => {
      docs[0].getMap(root).set(id, new Y.Map(Object.entries(keys)));
    };
    put('stages', 'self-parent', { map: MAP, parent: 'self-parent', name: 'self', o: 'b01' });
    put('stages', 'here-there', { map: MAP, parent: 'there-here', name: 'here', o: 'b02' });
    put('stages', 'there-here', { map: MAP, parent: 'here-there', name: 'there', o: 'b03' });
    put('stages', 'no-such-map', { map: 'nowhere-x', name: 'lost', o: 'b04' });
    put('stages', 'odd-stage', { map: MAP, name: new Y.Text('odd\nname'), w: -5, color: 'red', o: '!' });
    docs[0].getMap('stages').set('plain-stage', 'no stage');
    put('lanes', 'later-lane', { map: MAP, type: 'hologram', name: 7, line: 'other', o: 'b0' });
    expect(columns(mine.structure)).toEqual([
      'odd name',
      'Stage 1',
      'Stage 2',
      'Stage 3',
      'self',
      'here',
      'there',
    ]);
    expect(mine.structure.stage('odd-stage')).toMatchObject({ width: null, color: null, order: '' });
    expect(mine.structure.lane('later-lane')).toMatchObject({ type: 'text', name: '', line: null });
  });
});
