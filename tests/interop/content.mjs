// What a document holds, as plain values that can be compared: JSON of typed roots, formatting, XML, sub-documents.
//
// Not here: how documents are synced.
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { until } from './wait.mjs'

/** The roots that these tests write to, by type. */
export const ROOTS = { map: ['notes', 'rare'], array: ['list'], text: ['title', 'rich'], xml: ['page'] }

/** Everything in the roots. Equal values mean equal documents to a reader, whatever the order of the bytes. */
export function contentOf (doc) {
  const content = {}
  for (const name of ROOTS.map) content[name] = plain(doc.getMap(name))
  for (const name of ROOTS.array) content[name] = plain(doc.getArray(name))
  for (const name of ROOTS.text) content[name] = deltaOf(doc.getText(name))
  for (const name of ROOTS.xml) content[name] = plain(doc.getXmlFragment(name))
  return content
}

function plain (value) {
  if (value instanceof Y.XmlText) return { xmlText: deltaOf(value) }
  if (value instanceof Y.XmlHook) return { hook: value.hookName, entries: mapOf(value) }
  if (value instanceof Y.XmlElement) return { element: value.nodeName, attributes: sorted(value.getAttributes()), children: value.toArray().map(plain) }
  if (value instanceof Y.XmlFragment) return { children: value.toArray().map(plain) }
  if (value instanceof Y.Text) return { text: deltaOf(value) }
  if (value instanceof Y.Map) return mapOf(value)
  if (value instanceof Y.Array) return value.toArray().map(plain)
  if (value instanceof Y.Doc) return { document: value.guid, options: optionsOf(value) }
  if (value instanceof Uint8Array) return { binary: Buffer.from(value).toString('hex') }
  if (value === undefined) return { undefined: true }
  if (typeof value === 'bigint') return { bigint: String(value) }
  return sorted(value)
}

/** Plain JSON with its keys in order: an object has none, and a hub may keep it as it likes. */
function sorted (value) {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(byKey).map(([key, each]) => [key, plain(each)]))
}

const byKey = ([a], [b]) => (a < b ? -1 : 1)

const deltaOf = (text) => text.toDelta().map(sorted)

const mapOf = (map) => Object.fromEntries([...map.entries()].sort(byKey).map(([key, value]) => [key, plain(value)]))

/** The options of a sub-document that travel with it. */
const optionsOf = ({ gc, autoLoad, meta }) => ({ gc, autoLoad, meta: plain(meta) })

/** A state vector as a plain object, so that a difference is readable. */
export function stateVectorOf (doc) {
  return Object.fromEntries([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))
}

/** Waits until all documents hold the same, and asserts it with the difference if they never do. */
export async function converge (what, docs, options) {
  const same = () => {
    const [first, ...others] = docs.map((doc) => JSON.stringify([stateVectorOf(doc), contentOf(doc)]))
    return others.every((other) => other === first)
  }
  await until(what, same, options).catch((late) => {
    for (const doc of docs.slice(1)) {
      assert.deepEqual(stateVectorOf(doc), stateVectorOf(docs[0]), `${late.message}: state vectors`)
      assert.deepEqual(contentOf(doc), contentOf(docs[0]), `${late.message}: content`)
    }
    throw late
  })
}

/** A document that gets the same updates as `docs` write, by nobody's server: what the others must equal. */
export function shadowOf (...docs) {
  const shadow = new Y.Doc()
  const follow = (doc) => {
    Y.applyUpdate(shadow, Y.encodeStateAsUpdate(doc))
    doc.on('update', (update) => Y.applyUpdate(shadow, update))
  }
  docs.forEach(follow)
  return { doc: shadow, follow }
}
