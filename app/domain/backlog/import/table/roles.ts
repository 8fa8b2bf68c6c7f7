/** What a column of a table can become. */
export const columnRoles = [
  'title',
  'description',
  'key',
  'state',
  'stateCategory',
  'type',
  'estimate',
  'assignee',
  'reporter',
  'label',
  'namedLabel',
  'sprint',
  'due',
  'created',
  'closed',
  'parent',
  'comment',
  'itemLink',
  'link',
  'seconds',
  'hours',
  'keep',
  'leave',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Roles that several columns may have; each other one is one column's. The title is an exception: a tree has one a level. */
export const repeatable: ReadonlySet<ColumnRole> = new Set([
  'title',
  'assignee',
  'label',
  'namedLabel',
  'sprint',
  'comment',
  'itemLink',
  'link',
  'seconds',
  'hours',
  'keep',
  'leave',
]);

/** Roles whose values are dates. */
export const dated: ReadonlySet<ColumnRole> = new Set(['due', 'created', 'closed']);
