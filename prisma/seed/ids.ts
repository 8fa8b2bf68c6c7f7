import { labelTones } from '#app/domain/backlog/item.ts';
import { demoId } from './chance.ts';

/* Ids of what hangs on a backlog and its items: rows and facts name the same. */

export const labelId = (prefix: string, name: string) => demoId('label', `${prefix}:${name}`);
export const commentId = (item: { id: string }, n: number) => demoId('comment', `${item.id}:${n}`);
export const criterionId = (item: { id: string }, n: number) => demoId('criterion', `${item.id}:${n}`);
export const checklistId = (item: { id: string }) => demoId('checklist', item.id);
export const requestId = (item: { id: string }) => demoId('request', item.id);
export const entryId = (item: { id: string }, n: number) => demoId('entry', `${item.id}:${n}`);

/** The tone of a backlog's label by its place: neighbours differ. */
export const toneOf = (n: number) => labelTones[(n * 3 + 1) % labelTones.length] ?? 'grey';
