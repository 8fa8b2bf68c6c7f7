import { type AccessTable, roles } from '#app/domain/actor.ts';
import { type PartnerTable, placingLevel } from '#app/domain/reach/terms.ts';

const shapers = ['administrator', 'coordinator', 'lead'] as const;

/** Who may do what on boards. */
export const access = {
  'move-item': ['administrator', 'coordinator', 'lead', 'member'],
  'create-board': shapers,
  'rename-board': shapers,
  'show-backlog': shapers,
  'hide-backlog': shapers,
  'add-column': shapers,
  'rename-column': shapers,
  'reorder-columns': shapers,
  'remove-column': shapers,
  'set-wip-limit': shapers,
  'map-state': shapers,
  'place-item': ['administrator', 'coordinator', 'lead', 'member'],
  'take-off-board': ['administrator', 'coordinator', 'lead', 'member'],
  'change-items': ['administrator', 'coordinator', 'lead', 'member'],
  'change-choices': ['administrator', 'coordinator', 'lead', 'member'],
  'undo-change': ['administrator', 'coordinator', 'lead', 'member'],
  'last-change': ['administrator', 'coordinator', 'lead', 'member'],
  'save-view': roles,
  'rename-view': roles,
  'remove-view': roles,
  'set-default-view': roles,
  /** Not a command of its own: whether the first three may concern a view that everybody has. */
  'share-view': shapers,
} as const satisfies AccessTable;

/** The least level of a backlog that opens it to partners. Boards themselves are their agency's alone, with what was placed there. */
export const partners = {
  'filter-choices': 'see',
  'list-views': 'see',
  'change-choices': 'edit',
  'change-items': 'edit',
  'undo-change': 'edit',
  'place-item': placingLevel,
  'take-off-board': 'see',
} as const satisfies PartnerTable;
