/** What a filter asks for, in words. Not here: what it lets through (`filter.ts`). */
import { chosen, GROUPS, type Group } from '../../filter.ts';
import { kindName, tagName } from '../../names/kinds.ts';
import type { OpenBoard } from '../../open-board.ts';
import type { Filter } from '../../ui.ts';
import { say } from '../../words/language.ts';

/** One choice of a group. */
export function sayChoice({ workshop }: OpenBoard, group: Group, choice: string): string {
  switch (group) {
    case 'kinds':
      return kindName(choice);
    case 'evidence':
      return tagName(choice);
    case 'tags':
      return choice;
    case 'authors': {
      const name = workshop?.nameOf(choice) ?? '';
      return name === '' ? say(choice === '' ? 'panel-author-none' : 'panel-author-unknown') : name;
    }
  }
}

/** All that is asked for, in the order of the search panel. */
export function sayFilter(open: OpenBoard, filter: Filter): string {
  const text = filter.text.trim();
  const choices = GROUPS.flatMap((group) =>
    chosen(filter, group).map((choice) => sayChoice(open, group, choice)),
  );
  return [...(text === '' ? [] : [say('facilitate-quoted', { name: text })]), ...choices].join(', ');
}
