/** The formats of files that the server writes, in the groups in which people look for them. */

export type Preview = 'picture' | 'csv' | 'tsv' | 'text' | 'none';

export interface Format {
  /** As the server calls it. */
  readonly name: string;
  readonly extension: string;
  /** What is shown of it. */
  readonly preview: Preview;
}

export interface FormatGroup {
  readonly name: 'picture' | 'tables' | 'text' | 'whiteboards' | 'complete';
  readonly formats: readonly Format[];
}

const format = (name: string, preview: Preview, extension = name): Format => ({ name, extension, preview });

export const FORMAT_GROUPS: readonly FormatGroup[] = [
  {
    name: 'picture',
    formats: [format('png', 'picture'), format('svg', 'picture'), format('pdf', 'picture')],
  },
  {
    name: 'tables',
    formats: [
      format('csv', 'csv'),
      format('actions.csv', 'csv', 'csv'),
      format('results.csv', 'csv', 'csv'),
      format('personas.csv', 'csv', 'csv'),
      format('tsv', 'tsv'),
    ],
  },
  { name: 'text', formats: [format('md', 'text')] },
  {
    name: 'whiteboards',
    formats: [format('canvas', 'none'), format('excalidraw', 'none'), format('tldr', 'none')],
  },
  { name: 'complete', formats: [format('json', 'text'), format('yjs', 'none')] },
];

/** The id of what a format is called: Fluent's ids have no dots. */
export function wordsOf({ name }: Format): string {
  return `panel-format-${name.replace('.', '-')}`;
}

/** Formats whose text can be pasted elsewhere. */
export function isCopyable({ name }: Format): boolean {
  return name === 'md' || name === 'tsv';
}
