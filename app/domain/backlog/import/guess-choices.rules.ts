import type { StateCategory } from '../item.ts';
import type { ImportChoices } from './choices.ts';
import type { StagedImport, StagedList, StagedMember } from './staged.ts';

interface State {
  id: string;
  name: string;
  category?: StateCategory;
  archivedAt?: Date | null;
}

interface Person {
  id: string;
  name: string;
  email: string;
}

/** What is known where a file is brought to. */
export interface Known {
  states: readonly State[];
  /** People of the agency. */
  people: readonly Person[];
  /** What earlier imports made of the same lists and members, by the file's ids. */
  before: { states: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };
  /** No item is there yet: the states are only those that every backlog begins with. */
  empty: boolean;
}

/**
 * What each list and member becomes unless a person says otherwise: what it became before; else a state, or a person, of the same name;
 * else a new state of the category that its name suggests, and a bare name.
 */
export function guessChoices({ lists, members }: Pick<StagedImport, 'lists' | 'members'>, known: Known): ImportChoices {
  return { lists: guessLists(lists, known), members: guessMembers(members, known), putAway: known.empty };
}

/** No two lists become one state by guess. */
function guessLists(lists: readonly StagedList[], { states, before }: Known): ImportChoices['lists'] {
  const free = new Map(states.map((state) => [folded(state.name), state.id]));
  const there = new Set(states.map((state) => state.id));
  const again = new Map(lists.map((list) => [list.id, before.states.get(list.id)]));
  for (const [name, id] of free) if ([...again.values()].includes(id)) free.delete(name);
  return Object.fromEntries(
    lists.map((list) => {
      const earlier = again.get(list.id);
      const category = list.category ?? guessCategory(list.name, list.archived);
      // What says no state goes to the first step of its kind that is there.
      const alike = list.name === '' ? firstOf(states, category) : free.get(folded(list.name));
      const state = (earlier !== undefined && there.has(earlier) ? earlier : alike) ?? null;
      free.delete(folded(list.name));
      return [list.id, { state, category }];
    }),
  );
}

function firstOf(states: readonly State[], category: StateCategory): string | undefined {
  return states.find((state) => state.category === category && !state.archivedAt)?.id;
}

function guessMembers(members: readonly StagedMember[], { people, before }: Known): ImportChoices['members'] {
  const here = new Set(people.map((person) => person.id));
  return Object.fromEntries(
    members.map((member) => {
      // A file of ours names people by their ids.
      const earlier = [before.people.get(member.id), member.id].find((id) => id !== undefined && here.has(id));
      return [member.id, earlier ?? alike(member, people)?.id ?? null];
    }),
  );
}

/** The one person of the member's name, or whose address begins with the username; nobody where it could be several. */
function alike({ name, username }: StagedMember, people: readonly Person[]): Person | undefined {
  const same = people.filter(
    (person) =>
      folded(person.name) === folded(name) || (username !== '' && person.email.split('@')[0] === username.toLowerCase()),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** Words that lists are called by, in the product's languages; the first group that a name fits counts. */
const categoryWords: readonly (readonly [StateCategory, RegExp])[] = [
  ['to_do', /\bto[- ]?do\b|к выполнению|bajarilishi kerak|бажарилиши керак/iu],
  [
    'done',
    /\b(done|complete[d]?|finished|closed|shipped|released|deployed|live|archive[d]?|accepted|resolved|removed|cancell?ed|rejected|declined)\b|^\d{4}-\d\d-\d\d\b|готов|сделан|выполнен|заверш|закрыт|принят|архив|отмен[её]н|отклонен|решен[ао]?$|bajaril|tayyor|yakunlan|yopil|tugat|arxiv|bekor qilin|бажарил|тайёр|якунлан|ёпил|бекор қилин/iu,
  ],
  [
    'doing',
    /\b(doing|wip|progress|review(ing)?|test(ing|s)?|check(ing)?|verify(ing)?|develop(ing|ment)|ongoing|active|now|today|started|working|qa|blocked)\b|в работе|в процессе|делаем|разработк|проверк|ревью|тестир|сегодня|ishda|jarayon|tekshir|sinov|bugun|ишда|жараён|текшир|бугун/iu,
  ],
];

/** What a list's name says about the work that stands in it; what says nothing is still to be done. */
export function guessCategory(name: string, archived: boolean): StateCategory {
  return categoryWords.find(([, words]) => words.test(name))?.[0] ?? (archived ? 'done' : 'to_do');
}

function folded(name: string): string {
  return name.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}
