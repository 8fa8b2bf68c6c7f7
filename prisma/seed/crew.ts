import type { Locale, Role } from '#app/domain/actor.ts';
import type { Chance } from './chance.ts';

export interface Mate {
  id: string;
  name: string;
  role: Role;
  locale: Locale;
}

/** The people of a team, asked for by what is to be done. */
export interface Crew {
  lead: Mate;
  /** By first name, as comments give it. */
  named(first: string): Mate;
  /** Whoever would write this title: somebody of its language where there is one. */
  writerOf(title: string): Mate;
  /** Whose hand it is; the title's language comes before. */
  handFor(hand: number, title: string): Mate;
  /** Somebody else than this one. */
  otherThan(mate: Mate): Mate;
}

export function crewOf(mates: readonly Mate[], language: 'en' | 'ru' | 'uz', chance: Chance): Crew {
  const lead = mates.find(({ role }) => role === 'lead') ?? mates[0];
  if (!lead) throw new Error('a team of the demo world has nobody');
  const speaking = (title: string) => {
    const spoken = languageOf(title, language);
    const those = mates.filter(({ locale }) => locale.startsWith(spoken));
    return spoken === language || those.length === 0 ? mates : those;
  };
  return {
    lead,
    named(first) {
      const mate = mates.find(({ name }) => name.startsWith(`${first} `));
      if (!mate) throw new Error(`the team of ${lead.name} has no ${first}`);
      return mate;
    },
    writerOf: (title) => (speaking(title) === mates && chance.odds(0.4) ? lead : chance.one(speaking(title))),
    handFor(hand, title) {
      const those = speaking(title);
      return those[hand % those.length] ?? lead;
    },
    otherThan: (mate) => (mate === lead ? (mates.find((other) => other !== mate) ?? mate) : lead),
  };
}

/** The language of a title: letters tell; Latin ones are of the backlog's own language unless they are Uzbek. */
function languageOf(title: string, usual: 'en' | 'ru' | 'uz'): 'en' | 'ru' | 'uz' {
  if (/[ўқғҳ]/i.test(title)) return 'uz';
  if (/[а-яё]/i.test(title)) return 'ru';
  if (usual === 'uz' || /[ʻʼ]|\b(bilan|orqali|uchun|oldin|yuborish|eshitish|topadi|olish)\b/i.test(title)) return 'uz';
  return 'en';
}
