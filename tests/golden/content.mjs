// One small document for each kind of content, as the real Yjs writes it: the source of src/guard/tests/golden.rs.
// In a directory of its own: npm install yjs@13.6.33 && node content.mjs
import * as Y from 'yjs'
const hex = u => Buffer.from(u).toString('hex')
const cases = {
  'null': d => d.getMap('m').set('k', null),
  'undefined': d => d.getMap('m').set('k', undefined),
  'true and false': d => d.getArray('a').push([true, false]),
  'integers': d => d.getArray('a').push([0, -1, 63, 64, 0x7fffffff, -0x7fffffff]),
  'floats': d => d.getArray('a').push([0.5, 0.1, NaN, -Infinity, 2 ** 40, Number.MAX_SAFE_INTEGER]),
  'string': d => d.getMap('m').set('k', 'ñ日😀'),
  'object': d => d.getMap('m').set('k', { a: [1, { b: null }] }),
  'bytes in an object': d => d.getMap('m').set('k', { a: new Uint8Array([255, 0]) }),
  'date': d => d.getMap('m').set('k', new Date(0)),
  'bigint': d => d.getMap('m').set('k', 5n),
  'bigint beyond 2^53': d => d.getMap('m').set('k', -(2n ** 63n)),
  'bigint in an array': d => d.getArray('a').push([1, [7n], 'x']),
  'negative zero': d => d.getMap('m').set('k', -0),
  'bytes': d => d.getMap('m').set('k', new Uint8Array([1, 2, 3])),
  'text': d => d.getText('t').insert(0, 'a😀b'),
  'lone surrogate': d => d.getText('t').insert(0, '\ud83d'),
  'embed': d => d.getText('t').insertEmbed(0, { src: 'x' }),
  'embed with a lone surrogate': d => d.getText('t').insertEmbed(0, { s: 'a\ud83d"\\' }),
  'embed with a long number': d => d.getText('t').insertEmbed(0, { n: 0.30000000000000004 }),
  'embed with a huge number': d => d.getText('t').insertEmbed(0, { n: 1e19 }),
  'format': d => d.getText('t').insert(0, 'ab', { bold: true }),
  'format with a long number': d => d.getText('t').insert(0, 'ab', { size: 1.1111111111111112 }),
  'nested map': d => d.getMap('m').set('k', new Y.Map([['x', 1]])),
  'nested array': d => d.getMap('m').set('k', Y.Array.from([1])),
  'nested text': d => d.getMap('m').set('k', new Y.Text('x')),
  'xml element': d => d.getXmlFragment('x').insert(0, [new Y.XmlElement('p')]),
  'xml text': d => d.getXmlFragment('x').insert(0, [new Y.XmlText('x')]),
  'xml fragment': d => d.getMap('m').set('k', new Y.XmlFragment()),
  'xml hook': d => { const h = new Y.XmlHook('chart'); d.getXmlFragment('x').insert(0, [h]); h.set('k', 1) },
  'xml hook without a name': d => d.getXmlFragment('x').insert(0, [new Y.XmlHook('')]),
  'type in text': d => d.getText('t').insertEmbed(0, new Y.Map()),
  'subdocument': d => d.getMap('m').set('k', new Y.Doc({ guid: 'sub' })),
  'subdocument with options': d => d.getArray('a').push([1, new Y.Doc({ guid: 'sub', gc: false, autoLoad: true, meta: { big: 5n } }), 2]),
  'deleted text': d => { d.getText('t').insert(0, 'abc'); d.getText('t').delete(1, 1) },
  'collected content': d => { d.getMap('m').set('k', new Y.Map([['x', 1]])); d.getMap('m').delete('k') },
  'overwritten entry': d => { d.getMap('m').set('k', 1); d.getMap('m').set('k', 2) },
  'split pair': d => { d.getText('t').insert(0, 'a😀b'); d.getText('t').insert(2, '|') },
  'empty root name and key': d => d.getMap('').set('', 1),
  'mark in bytes': d => d.getMap('m').set('k', new Uint8Array(Buffer.from('\u{10fffd}wb:d\x01a\x7f'))),
  'mark in bytes of an object': d => d.getMap('m').set('k', [new Uint8Array(Buffer.from('\u{10fffd}wb:n12345678'))]),
  'mark in an element name': d => d.getXmlFragment('x').insert(0, [new Y.XmlElement('\u{10fffd}wb:hchart')]),
  'mark in a format': d => d.getText('t').insert(0, 'a', { k: '\u{10fffd}wb:j1' }),
}
for (const [name, make] of Object.entries(cases)) {
  const d = new Y.Doc(); d.clientID = 1; make(d)
  console.log(name.replaceAll(' ', '_') + ' ' + hex(Y.encodeStateAsUpdate(d)))
}
