/** What an item can be, from the largest to the smallest. */
export const itemTypes = ['epic', 'story', 'task', 'bug'] as const;
export type ItemType = (typeof itemTypes)[number];

export const stateCategories = ['to_do', 'doing', 'done'] as const;
export type StateCategory = (typeof stateCategories)[number];

/** The tones a label can have; a mark's colour never carries meaning alone, its name stands beside it. */
export const labelTones = ['grey', 'green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black'] as const;
export type LabelTone = (typeof labelTones)[number];

/** An item's key: a backlog's prefix, a hyphen, a number. */
export const itemKey = /^[A-Za-z][A-Za-z0-9]{1,11}-[1-9][0-9]{0,8}$/;
