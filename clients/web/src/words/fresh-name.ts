/** A name for a document nobody has named. It is an address, so it is the same in all languages. */
export function freshName(random: () => number = Math.random): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const number = Math.floor(random() * 9000) + 1000;
  return `${pick(FIRST)}-${pick(SECOND)}-${number}`;
}

const FIRST = [
  'amber',
  'birch',
  'copper',
  'distant',
  'early',
  'fern',
  'golden',
  'harbour',
  'juniper',
  'linen',
];
const SECOND = [
  'path',
  'bridge',
  'ferry',
  'station',
  'crossing',
  'trail',
  'lantern',
  'meadow',
  'signal',
  'river',
];
