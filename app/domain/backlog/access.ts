import type { AccessTable } from '#app/domain/actor.ts';

const writers = ['administrator', 'coordinator', 'lead', 'member'] as const;
const shapers = ['administrator', 'coordinator', 'lead'] as const;

/** Who may do what in backlogs and with their items. */
export const access = {
  'create-backlog': shapers,
  'rename-backlog': shapers,
  'set-default-classification': shapers,
  'add-state': shapers,
  'rename-state': shapers,
  'reorder-states': shapers,
  'set-state-category': shapers,
  'remove-state': shapers,
  'archive-state': shapers,
  'restore-state': shapers,
  'create-label': shapers,
  'rename-label': shapers,
  'remove-label': shapers,
  'create-item': writers,
  'edit-item-text': writers,
  'set-type': writers,
  'set-parent': writers,
  'assign-item': writers,
  'unassign-item': writers,
  'label-item': writers,
  'unlabel-item': writers,
  'set-estimate': writers,
  'set-due-date': writers,
  'set-classification': writers,
  /** Not a command of its own: whether set-classification and create-item may open an item to more people. */
  'lower-classification': shapers,
  'change-state': writers,
  'rerank-item': writers,
  'archive-item': writers,
  'restore-item': writers,
  'add-comment': writers,
  'tick-checklist-entry': writers,
  'stage-import': shapers,
  'map-import': shapers,
  'map-columns': shapers,
  'run-import': shapers,
  'undo-import': shapers,
  'drop-import': shapers,
  'imports-page': shapers,
  'import-page': shapers,
} as const satisfies AccessTable;
