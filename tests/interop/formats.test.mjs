// Files of other whiteboards: ours are accepted by the tools' own packages, and what those packages make comes in.
//
// tldraw's file is migrated and validated as tldraw does when it opens one, Excalidraw's is restored as Excalidraw does,
// and JSON Canvas, whose specification is prose, is checked against a strict reading of it.
// Not here: every text in every cell (the server's own tests), and the other formats.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { Store } from '@tldraw/store'
import { b64Vecs, createShapeId, createTLSchema, toRichText } from '@tldraw/tlschema'
import { BoardFiles, TEXTS, cellsOf } from './board_files.mjs'
import { loadExcalidraw } from './excalidraw.mjs'
import { Server } from './server.mjs'

let server, full, excalidraw
before(async () => {
  server = await Server.start()
  full = await BoardFiles.full(server)
  excalidraw = await loadExcalidraw()
})
after(() => server?.close())

const exported = async (format) => JSON.parse(await full.export(format))
const notesOfFull = TEXTS.length * 2

describe('tldraw', () => {
  const schema = createTLSchema()
  /** The records of a file as tldraw has them once it has opened it; throws where it would refuse the file. */
  const opened = (file) => {
    const store = Object.fromEntries(file.records.map((record) => [record.id, record]))
    assert.equal(Object.keys(store).length, file.records.length, 'two records with one id')
    const migrated = schema.migrateStoreSnapshot({ store, schema: file.schema })
    assert.equal(migrated.type, 'success', `refused: ${migrated.reason}`)
    const records = new Store({ schema, props: { defaultName: '', assets: {}, onMount () {} } })
    records.put(Object.values(migrated.value), 'initialize')
    return records.allRecords()
  }
  const textOf = (rich) => rich.content.map((paragraph) => (paragraph.content ?? []).map((node) => node.text).join('')).join('\n')
  const shapesOf = (records, type) => records.filter((record) => record.typeName === 'shape' && record.type === type)

  test('opens our file, with all notes, the arrow and the strokes', async () => {
    const records = opened(await exported('tldr'))
    const notes = shapesOf(records, 'note')
    const board = await full.read()
    assert.deepEqual(notes.map((note) => textOf(note.props.richText)).sort(), board.notes.map((note) => note.text).sort())
    const byId = new Map(records.map((record) => [record.id, record]))
    for (const shape of records.filter((record) => record.typeName === 'shape')) assert.ok(byId.has(shape.parentId), `${shape.id} is in ${shape.parentId}`)
    const bindings = records.filter((record) => record.typeName === 'binding')
    assert.deepEqual(bindings.map((binding) => [byId.get(binding.fromId).type, byId.get(binding.toId).type]), [['arrow', 'note'], ['arrow', 'note']])
    const strokes = shapesOf(records, 'draw').map((draw) => b64Vecs.decodePoints(draw.props.segments[0].path))
    assert.deepEqual(strokes.map((points) => points.map(({ x, y }) => [x, y])), [[[0, 0], [10, 20], [30, 5]], [[0, 0], [-10, 20]]])
    assert.ok(shapesOf(records, 'frame').some((frame) => frame.props.name === 'Today'))
  })

  test('makes a file that comes in', async () => {
    const page = { id: 'page:page', typeName: 'page', name: 'Page', index: 'a1', meta: {} }
    const shape = (name, type, x, y, props, more = {}) => ({
      id: createShapeId(name), typeName: 'shape', type, parentId: page.id, index: 'a1', x, y, rotation: 0, isLocked: false, opacity: 1, meta: {}, props, ...more
    })
    const label = (text) => ({ richText: toRichText(text), color: 'light-blue', labelColor: 'black', size: 'm', font: 'draw', url: '', growY: 0, scale: 1 })
    const note = (name, x, y, text, more) => shape(name, 'note', x, y, { ...label(text), fontSizeAdjustment: 1, align: 'middle', verticalAlign: 'middle', textFirstEditedBy: null }, more)
    const frame = (name, x) => shape(name, 'frame', x, 0, { w: 400, h: 600, name, color: 'black' })
    const points = [{ x: 0, y: 0, z: 0.5 }, { x: 3.5, y: -2, z: 0.5 }]
    const arrow = shape('arrow', 'arrow', 0, 0, {
      kind: 'arc', elbowMidPoint: 0.5, dash: 'draw', size: 'm', fill: 'none', color: 'black', labelColor: 'black', bend: 0, start: { x: 0, y: 0 }, end: { x: 9, y: 9 },
      arrowheadStart: 'none', arrowheadEnd: 'arrow', richText: toRichText('so'), labelPosition: 0.5, font: 'draw', scale: 1
    })
    const bind = (terminal, target) => ({
      id: `binding:${terminal}`, typeName: 'binding', type: 'arrow', fromId: arrow.id, toId: createShapeId(target), meta: {},
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
    })
    const records = [
      { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }, page,
      frame('Before', 0), frame('After', 500),
      note('one', 20, 20, 'first\nline', { parentId: createShapeId('Before') }), note('two', 520, 20, 'second'), note('three', 20, 2_000, 'free'),
      arrow, bind('start', 'one'), bind('end', 'two'),
      shape('draw', 'draw', 10, 1_000, { color: 'red', fill: 'none', dash: 'draw', size: 'm', segments: [{ type: 'free', path: b64Vecs.encodePoints(points) }], isComplete: true, isClosed: false, isPen: false, scale: 1, scaleX: 1, scaleY: 1 })
    ]
    const file = { tldrawFileFormatVersion: 1, schema: schema.serialize(), records }
    opened(file)
    const board = await BoardFiles.blank(server)
    const summary = await board.import(JSON.stringify(file))
    assert.deepEqual([summary.kind, summary.notes, summary.free, summary.links, summary.strokes], ['tldr', 3, 1, 1, 1])
    const read = await board.read()
    assert.deepEqual(cellsOf(read).map((cell) => cell.slice(0, 2)), [['first\nline', 'Before'], ['free', ''], ['second', 'After']])
    assert.deepEqual(read.strokes[0].pts, [[10, 1_000, 0.5], [13.5, 998, 0.5]])
    assert.equal(read.links[0].label, 'so')
    assert.equal(read.notes[0].color, 'sky')
  })
})

describe('Excalidraw', () => {
  test('opens our file, and keeps everything in it', async () => {
    const file = await exported('excalidraw')
    const restored = excalidraw.restore(structuredClone(file), null, null, { repairBindings: true, refreshDimensions: false })
    assert.deepEqual(restored.elements.map((element) => element.id), file.elements.map((element) => element.id))
    const kept = ['type', 'x', 'y', 'width', 'height', 'text', 'originalText', 'fontSize', 'containerId', 'frameId', 'groupIds', 'customData', 'points', 'boundElements', 'backgroundColor', 'opacity', 'name']
    for (const [at, element] of restored.elements.entries()) {
      for (const key of kept) assert.deepEqual(element[key], file.elements[at][key], `${key} of ${element.id}`)
    }
    const arrow = restored.elements.find((element) => element.type === 'arrow')
    assert.ok(arrow.startBinding.elementId && arrow.endBinding.elementId)
    const texts = restored.elements.filter((element) => element.containerId?.startsWith('note-')).map((element) => element.originalText)
    assert.equal(texts.length, notesOfFull)
  })

  test('still has our board after it has saved it', async () => {
    const file = await exported('excalidraw')
    const { elements, appState, files } = excalidraw.restore(file, null, null, { repairBindings: true })
    const saved = excalidraw.serializeAsJSON(elements, appState, files, 'local')
    const board = await BoardFiles.blank(server)
    const summary = await board.import(saved, { name: 'saved.excalidraw' })
    assert.deepEqual([summary.kind, summary.notes, summary.links, summary.strokes], ['excalidraw', notesOfFull, 1, 2])
    assert.deepEqual(cellsOf(await board.read()), cellsOf(await full.read()))
  })

  test('makes a file that comes in', async () => {
    const elements = excalidraw.convertToExcalidrawElements([
      { type: 'rectangle', id: 'one', x: 20, y: 20, width: 150, height: 80, backgroundColor: '#ffec99', label: { text: 'a label that is wrapped into lines' } },
      { type: 'ellipse', id: 'two', x: 520, y: 20, width: 150, height: 80, label: { text: 'second' } },
      { type: 'text', id: 'three', x: 0, y: 2_000, text: 'free' },
      { type: 'frame', id: 'left', name: 'Before', children: ['one'], x: 0, y: 0, width: 400, height: 600 },
      { type: 'frame', id: 'right', name: 'After', children: ['two'], x: 500, y: 0, width: 400, height: 600 },
      { type: 'arrow', x: 170, y: 60, width: 350, height: 0, start: { id: 'one' }, end: { id: 'two' }, label: { text: 'so' } }
    ], { regenerateIds: false })
    const board = await BoardFiles.blank(server)
    const summary = await board.import(excalidraw.serializeAsJSON(elements, {}, {}, 'local'))
    assert.deepEqual([summary.kind, summary.notes, summary.free, summary.links], ['excalidraw', 3, 1, 1])
    const read = await board.read()
    assert.deepEqual(cellsOf(read).map((cell) => cell.slice(0, 2)), [['a label that is wrapped into lines', 'Before'], ['free', ''], ['second', 'After']])
    assert.equal(read.links[0].label, 'so')
  })
})

describe('JSON Canvas', () => {
  const sides = ['top', 'right', 'bottom', 'left']
  const isColor = (color) => /^([1-6]|#[0-9a-f]{6})$/i.test(color)
  const isText = (text) => typeof text === 'string'
  /** What keys a thing may have, with what each has to be; those with a question mark may be missing. */
  const node = { id: isText, type: isText, x: Number.isInteger, y: Number.isInteger, width: Number.isInteger, height: Number.isInteger, 'color?': isColor }
  const kinds = {
    text: { ...node, text: isText },
    file: { ...node, file: isText, 'subpath?': (subpath) => subpath.startsWith('#') },
    link: { ...node, url: isText },
    group: { ...node, 'label?': isText, 'background?': isText, 'backgroundStyle?': (style) => ['cover', 'ratio', 'repeat'].includes(style) }
  }
  const isEnd = (end) => ['none', 'arrow'].includes(end)
  const edge = { id: isText, fromNode: isText, toNode: isText, 'fromSide?': (side) => sides.includes(side), 'toSide?': (side) => sides.includes(side), 'fromEnd?': isEnd, 'toEnd?': isEnd, 'color?': isColor, 'label?': isText }
  const check = (thing, shape) => {
    for (const [key, is] of Object.entries(shape)) {
      const value = thing[key.replace('?', '')]
      assert.ok(value === undefined ? key.endsWith('?') : is(value), `${key}: ${JSON.stringify(thing)}`)
    }
    for (const key of Object.keys(thing)) assert.ok(key in shape || key + '?' in shape, `${key} is not in the specification: ${JSON.stringify(thing)}`)
  }

  test('our file is what the specification says', async () => {
    const canvas = await exported('canvas')
    assert.deepEqual(Object.keys(canvas).sort(), ['edges', 'nodes'])
    for (const node of canvas.nodes) check(node, kinds[node.type] ?? {})
    for (const arrow of canvas.edges) check(arrow, edge)
    const ids = new Set(canvas.nodes.map((node) => node.id))
    assert.equal(ids.size, canvas.nodes.length)
    for (const arrow of canvas.edges) assert.ok(ids.has(arrow.fromNode) && ids.has(arrow.toNode))
    const lastGroup = canvas.nodes.findLastIndex((node) => node.type === 'group')
    assert.ok(canvas.nodes.slice(0, lastGroup + 1).every((node) => node.type === 'group'), 'groups are below everything')
    // Grouping is geometry: a note in a cell lies inside of its lane and below its stage.
    const inside = (inner, outer) => inner.x > outer.x && inner.y > outer.y && inner.x + inner.width < outer.x + outer.width && inner.y + inner.height < outer.y + outer.height
    const lanes = canvas.nodes.filter((node) => node.id.startsWith('lane:'))
    const inLanes = canvas.nodes.filter((node) => node.id.startsWith('note:') && lanes.some((lane) => inside(node, lane)))
    assert.equal(inLanes.length, (await full.read()).notes.filter((note) => note.place.m).length)
  })
})

describe('imports', () => {
  test('every format that can be read brings the same notes into the same cells', async () => {
    const cells = cellsOf(await full.read())
    for (const format of ['json', 'csv', 'tsv', 'md', 'canvas', 'excalidraw', 'tldr']) {
      const board = await BoardFiles.blank(server)
      await board.import(await full.export(format), { name: `board.${format}` })
      assert.deepEqual(cellsOf(await board.read()), cells, format)
    }
  })

  test('a preview says what would come, and changes nothing', async () => {
    const board = await BoardFiles.blank(server)
    const before = await board.read()
    const preview = await board.import('Treść;Etap;Uwaga\nza drogo;Zakup;x\n', { preview: true })
    assert.deepEqual([preview.kind, preview.notes, preview.stages, preview.preview], ['csv', 1, 1, true])
    assert.deepEqual(preview.columns, [{ header: 'Treść', field: 'text' }, { header: 'Etap', field: 'stage' }, { header: 'Uwaga', field: null }])
    assert.deepEqual(await board.read(), before)
  })

  test('a bad file is one clear problem, and changes nothing', async () => {
    const board = await BoardFiles.blank(server)
    const before = await board.read()
    for (const [file, told] of [['{"nodes":', /broken JSON at line 1/], ['{"a":1}', /none of/], ['PK\x03\x04', /workbook/], [' ', /nothing/]]) {
      const reply = await board.ask(file)
      const problem = await reply.json()
      assert.ok(reply.status >= 400 && reply.status < 500, `${reply.status}`)
      assert.match(problem.detail, told)
    }
    assert.deepEqual(await board.read(), before)
  })
})
