/** What versions are called: people name some, the server names others in English. */
import type { Version } from '../../server/api.ts';
import { say } from '../../words/language.ts';

/** The server's own labels; that of a closed vote is the vote's title. */
const OWN: Readonly<Record<string, string>> = {
  hourly: 'panel-version-hourly',
  'before it was replaced': 'panel-version-before',
};

/** Empty for one that has no name. */
export function sayLabel({ label, automatic }: Version): string {
  if (!automatic) return label;
  const id = OWN[label];
  if (id !== undefined) return say(id);
  return label === '' ? '' : say('panel-version-vote', { title: label });
}
