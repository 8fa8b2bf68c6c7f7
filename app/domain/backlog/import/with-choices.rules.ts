import type { ImportChoices } from './choices.ts';
import type { Known } from './guess-choices.rules.ts';

/** The guess with what a person chose in its place, as far as the states and people that were chosen are still there. */
export function withChoices(guess: ImportChoices, chosen: Partial<ImportChoices>, { states, people }: Known): ImportChoices {
  const there = new Set([...states, ...people].map(({ id }) => id));
  const stands = (id: string | null) => id === null || there.has(id);
  const lists = Object.entries(chosen.lists ?? {}).filter(([id, choice]) => id in guess.lists && stands(choice.state));
  const members = Object.entries(chosen.members ?? {}).filter(([id, person]) => id in guess.members && stands(person));
  return {
    lists: { ...guess.lists, ...Object.fromEntries(lists) },
    members: { ...guess.members, ...Object.fromEntries(members) },
    putAway: chosen.putAway ?? guess.putAway,
  };
}
