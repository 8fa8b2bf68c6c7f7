import type { Actor } from '#app/domain/actor.ts';
import { dropImport } from '#app/domain/backlog/commands/drop-import.server.ts';
import { mapColumns } from '#app/domain/backlog/commands/map-columns.server.ts';
import { mapImport } from '#app/domain/backlog/commands/map-import.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { backlogImportPath, importPath } from '#app/paths.ts';

/**
 * Does with an import what a form of its page asks for, and gives the address to go on at. Running it keeps the choices first.
 * @throws Refused where the page has no such form
 */
export async function actOnImport(actor: Actor, id: string, { values, key }: SentForm): Promise<string> {
  switch (values.act) {
    case 'map-import':
      await perform(mapImport, actor, { import: id, ...choicesTyped(values) }, { key });
      return `${importPath(id)}?saved`;
    case 'map-columns':
      await perform(mapColumns, actor, { import: id, ...columnsTyped(values) }, { key });
      void stageWaiting();
      return importPath(id);
    case 'run-import':
      await perform(mapImport, actor, { import: id, ...choicesTyped(values) });
      await perform(runImport, actor, { import: id }, { key });
      return importPath(id);
    case 'undo-import':
      await perform(undoImport, actor, { import: id, worked: values.worked }, { key });
      return importPath(id);
    case 'drop-import':
      return backlogImportPath((await perform(dropImport, actor, { import: id }, { key })).backlog);
    default:
      throw refuse('act', 'not_one_of', { choices: 'run-import, map-import, map-columns, undo-import, drop-import' });
  }
}

/** `column.<place>` is a role, `order.<place>` which of day and month comes first. */
function columnsTyped(values: Record<string, string>) {
  const placed = (kind: string) =>
    Object.entries(values).flatMap(([name, value]) => (name.startsWith(kind) ? [[name.slice(kind.length), value] as const] : []));
  const columns = placed('column.').toSorted(([a], [b]) => Number(a) - Number(b));
  return {
    source: values.source || undefined,
    columns: columns.map(([, role]) => role),
    dayOrders: Object.fromEntries(placed('order.')),
  };
}

/** `list.<id>` is a state's id or `new:<category>`; `member.<id>` a person's id or nothing. */
function choicesTyped(values: Record<string, string>) {
  const named = (kind: string) =>
    Object.entries(values).flatMap(([name, value]) => (name.startsWith(kind) ? [[name.slice(kind.length), value] as const] : []));
  const list = (value: string) =>
    value.startsWith('new:') ? { state: null, category: value.slice(4) } : { state: value, category: 'to_do' };
  return {
    lists: Object.fromEntries(named('list.').map(([id, value]) => [id, list(value)])),
    members: Object.fromEntries(named('member.').map(([id, value]) => [id, value || null])),
    putAway: values.putAway === 'on',
  };
}
