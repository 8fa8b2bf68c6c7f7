import type { Found } from '#app/domain/backlog/find/found.ts';
import { backlogPath, boardPath, itemPath, personPath } from '#app/paths.ts';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** One result: where it leads, what it is called, and a line about it. */
export interface FoundLine {
  id: string;
  to: string;
  /** An item's key. */
  mark?: string;
  title: string;
  about: string;
}

export interface FoundGroup {
  name: 'recent' | 'items' | 'comments' | 'people' | 'places';
  title: string;
  lines: FoundLine[];
}

/** What was found, as groups of lines in the reader's language; empty groups are left out. */
export function useFoundGroups(found: Found | undefined): FoundGroup[] {
  const t = useTexts();
  const { moment } = useFormat();
  if (!found) return [];
  const groups: Omit<FoundGroup, 'title'>[] = [
    {
      name: found.text === '' ? 'recent' : 'items',
      lines: found.items.map(({ key, title, type, state, archived }) => ({
        id: key,
        to: itemPath(key),
        mark: key,
        title,
        about: [t(textKey(`item:type.${type}`)), state.name, archived && t('find:archived')].filter(Boolean).join(' · '),
      })),
    },
    {
      name: 'comments',
      lines: found.comments.map(({ id, item, by, at, excerpt }) => ({
        id,
        to: itemPath(item.key),
        mark: item.key,
        title: excerpt,
        about: [t('find:said', { by, at: moment(at) }), item.title].join(' · '),
      })),
    },
    { name: 'people', lines: found.people.map(({ id, name }) => ({ id, to: personPath(id), title: name, about: '' })) },
    {
      name: 'places',
      lines: found.places.map((place) =>
        place.kind === 'board'
          ? { id: place.id, to: boardPath(place.id), title: place.name, about: t('find:board', { team: place.team }) }
          : { id: place.prefix, to: backlogPath(place.prefix), mark: place.prefix, title: place.name, about: t('find:backlog') },
      ),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0).map((group) => ({ ...group, title: t(`find:${group.name}`) }));
}
