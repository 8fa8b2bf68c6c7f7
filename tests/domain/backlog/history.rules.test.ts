import { describe, expect, it } from 'vitest';
import { locales } from '#app/domain/actor.ts';
import { tell } from '#app/domain/backlog/history.rules.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { textKey } from '#app/ui/shell/texts.tsx';

const sources = import.meta.glob<string>('/app/domain/{backlog,board}/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const named = Object.values(sources).flatMap((source) => [
  ...source.matchAll(/(?:factOf\([^']*|const name = [^']*)'([a-z_]+\.[a-z_]+)'/g),
]);
const ofEntries = ['added', 'edited', 'moved', 'removed'].flatMap((fact) => [`checklist_entry.${fact}`, `criterion.${fact}`]);
const ticks = ['checklist_entry.ticked', 'checklist_entry.unticked', 'criterion.met', 'criterion.unmet'];
/** Facts of an item, but for its removal, after which nobody reads its history. */
const facts = [...new Set([...named.map(([, name = '']) => name), ...ofEntries, ...ticks])].filter(
  (name) => name !== 'item.removed',
);

const spoken = locales.map((locale) => [locale, textsFor(locale)] as const);

/** As many values as any event tells. */
const full = {
  title: 'T',
  description: 'D',
  stateName: 'S',
  type: 'task',
  classification: 'internal',
  name: 'N',
  text: 'X',
  url: 'U',
};

describe('the history', () => {
  it('knows the facts that commands record', () => {
    expect(facts.length).toBeGreaterThan(25);
  });

  it.each(facts)('has words for %s in each language', (name) => {
    const told = tell(
      { name, old: full, new: { ...full, stateName: 'S2', kind: 'blocks', to: 'A-1', parent: 'A-1', into: 'A-1' } },
      new Set(['A-1']),
    );
    expect(told).toBeDefined();
    for (const [locale, text] of spoken) {
      const key = textKey(`item:history.${told?.code}`);
      expect(text(key, told?.values), locale).not.toContain(`history.${told?.code}`);
    }
  });

  it.each(['item.linked', 'item.unlinked'])('names no other item that the reader does not see (%s)', (name) => {
    const event = { name, old: null, new: { link: 'x', kind: 'blocks', to: 'A-9' } };
    expect(tell(event, new Set(['A-9']))?.values).toEqual({ kind: 'blocks', to: 'A-9' });
    expect(tell(event, new Set())).toBeUndefined();
  });

  it('tells nothing of a tie to an item that the reader does not see, and of a parent what is left without it', () => {
    const parent = (before: string | null, after: string | null, ...seen: string[]) =>
      tell({ name: 'item.parent_set', old: { parent: before }, new: { parent: after } }, new Set(seen));
    expect([parent(null, 'A-9'), parent('A-9', null), parent('A-9', 'A-8')]).toEqual([undefined, undefined, undefined]);
    expect(parent('A-9', 'A-1', 'A-1')).toEqual({ code: 'item_parent_set', values: { to: 'A-1' } });
    expect(parent('A-1', 'A-9', 'A-1')).toEqual({ code: 'item_parent_set_none', values: { from: 'A-1' } });
    expect(tell({ name: 'item.split', old: null, new: { into: 'A-9' } }, new Set())).toBeUndefined();
  });

  it('tells what of a text changed', () => {
    const before = { title: 'T', description: 'D', needAs: '', needWant: '', needSo: '' };
    const code = (after: object) =>
      tell({ name: 'item.text_edited', old: before, new: { ...before, ...after } }, new Set())?.code;
    expect([code({ needAs: 'parent' }), code({ description: 'E', needAs: 'p' }), code({ title: 'U', needAs: 'p' })]).toEqual([
      'item_need_edited',
      'item_text_edited',
      'item_retitled',
    ]);
  });

  it('keeps the words of a comment that is gone', () => {
    const old = { comment: 'x', text: 'Said once', name: 'Aziza' };
    expect(tell({ name: 'comment.deleted', old, new: null }, new Set())).toEqual({
      code: 'comment_deleted',
      values: { name: 'Aziza' },
      text: 'Said once',
    });
  });
});
