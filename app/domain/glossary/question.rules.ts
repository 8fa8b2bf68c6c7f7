import { foldText } from '#app/domain/folded-text.ts';
import type { Answer } from './term.ts';

/** A meaning as far as it is compared with others. */
interface Said {
  agencyId: string;
  text: string;
}

/**
 * What becomes of a term's question once a meaning was written or taken away: raised where agencies now mean different things, closed
 * where they no longer do. Whoever has said that the meanings are the same said it of other words, so that is void by now.
 */
export function afterChange(meanings: readonly Said[], open: boolean): 'raise' | 'void' | 'none' | { close: Answer } {
  if (meanings.length < 2) return open ? { close: 'withdrawn' } : 'none';
  if (!differ(meanings)) return open ? { close: 'same' } : 'none';
  return open ? 'void' : 'raise';
}

/** Whether texts say different things; script, case, apostrophes, spaces and full stops aside. */
function differ(meanings: readonly Said[]): boolean {
  const said = meanings.map(({ text }) => foldText(text.replace(/[.;,:!?\s]+/g, ' ')));
  return new Set(said).size > 1;
}

/** Whether everybody who means something by a term has said that it is the same. */
export function allAgree(meanings: readonly Said[], agreed: readonly string[]): boolean {
  return meanings.every(({ agencyId }) => agreed.includes(agencyId));
}
