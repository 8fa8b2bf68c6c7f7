import { describe, expect, it } from 'vitest';
import { logged, logKinds } from '#app/domain/activity/log.ts';
import { locales } from '#app/domain/actor.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { logWords } from '#app/ui/leaving/log-words.ts';

const lines = logKinds.flatMap((kind) =>
  logged[kind].flatMap((name) =>
    name === 'person.agency-switched'
      ? ['to', 'from'].map((way) => ({ kind, name, values: { way } }))
      : [{ kind, name: name.replace('*', 'accepted'), values: {} }],
  ),
);

describe('a line of the log', () => {
  it.each(locales)('has words for every event, also for one that says little, in %s', (locale) => {
    for (const line of lines) {
      const words = logWords(line, textsFor(locale));
      expect(words, line.name).not.toMatch(/\{\{|log:|event\./);
      expect(words.length, line.name).toBeGreaterThan(3);
    }
  });

  it('says roles, lists and formats in words', () => {
    const t = textsFor('en');
    const line = { kind: 'export', name: 'list.exported', values: { list: 'people', format: 'csv', rows: 6 } } as const;
    expect(logWords(line, t)).toBe('took out the list of people, CSV, rows: 6');
    const role = { kind: 'person', name: 'person.role-changed', values: { person: 'Laylo', role: 'lead' } } as const;
    expect(logWords(role, t)).toMatch(/^gave Laylo the role: /);
  });
});
