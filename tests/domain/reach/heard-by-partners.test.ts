import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { heardByPartners, ofSprints } from '#app/domain/reach/heard-by-partners.ts';

/** What concerns the owner of an item alone: who may see it, what it serves, who watches it, what holds it up, who was told above. */
const ownersAlone = [
  ...ofSprints,
  'item.classification_set',
  'item.lowering_asked',
  'item.lowering_declined',
  'item.lowering_withdrawn',
  'item.lowering_fell',
  'item.objective_set',
  'item.service_set',
  'item.watched',
  'item.unwatched',
  // A partner is told of those that name it by other ways.
  'blocker.raised',
  'blocker.changed',
  'blocker.paused',
  'blocker.resumed',
  'blocker.freed',
  // How far within the owner somebody has been waited for, and what was written to whom above.
  'escalation.drafted',
  'escalation.worded',
  'escalation.held',
  'escalation.sent',
  'escalation.skipped',
];

/** Subjects that are no item: their events are told by rules of their own. */
const ofOthers =
  /^(agency|agreement|backlog|board|columns?|coordination|glossary|goal|import|label|list|objective|own_rank|person|programme|proposal|publication|report|request|service|sprint|states?|team|token|view)\./;

/** What the domain says, but for the list itself. */
const sources = readdirSync('app/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('heard-by-partners.ts'))
  .map((file) => readFileSync(join('app/domain', file), 'utf8'));

/** Every event of an item that the code names, and every one that an example makes, of whatever subject that is not known to be another. */
const catalogue = ((): string[] => {
  const beginnings = [...new Set([...heardByPartners, ...ownersAlone].map((name) => name.split('.')[0]))];
  const named = new RegExp(`'((?:${beginnings.join('|')})\\.[a-z_]+)'`, 'g');
  const inSources = sources.flatMap((text) => [...text.matchAll(named)].map(([, name = '']) => name));
  const made = sources.flatMap((text) =>
    [...text.matchAll(/\bevents: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([a-z_]+\.[a-z_-]+)'/g)].map(([, name = '']) => name),
    ),
  );
  return [...new Set([...inSources, ...made])].filter((name) => !ofOthers.test(name)).sort();
})();

it.each(catalogue)('it is said whether partners hear of %s', (name) => {
  expect([heardByPartners.includes(name), ownersAlone.includes(name)].filter(Boolean), name).toHaveLength(1);
});

it('nothing is listed that does not happen', () => {
  expect([...heardByPartners, ...ownersAlone].filter((name) => !catalogue.includes(name))).toEqual([]);
});
