import { cut, lineOf } from '../loose-json.rules.ts';
import type { StagedItem } from '../staged.ts';
import { commentIn, idFrom, idOfValue, labelsIn, linksIn, peopleIn } from './cells.rules.ts';
import { momentOfDate, readDate, type WrittenDate } from './dates.rules.ts';
import type { Row } from './row.ts';

const longestComment = 10_000;

/** The people that the columns of a role name. */
export function membersOf(row: Row, role: 'assignee' | 'reporter'): string[] {
  const people = row.of(role).flatMap(({ value }) => peopleIn(value));
  return [...new Set(people.map((person) => memberOf(row, person)))];
}

function memberOf({ gathered: { members } }: Row, { name, username }: { name: string; username: string }): string {
  const id = idOfValue('member', name);
  if (!members.has(id)) members.set(id, { id, name, username });
  return id;
}

/** Labels of label columns, the sprint as a label of its name, and others with their column's name before them: `Priority: High`. */
export function labelsOf(row: Row): string[] {
  const { source } = row.reading;
  const names = [
    ...row.of('label').flatMap(({ value, header }) => labelsIn(value, { header, source })),
    ...row.of('sprint').map(({ value }) => cut(lineOf(value), 80)),
    ...row.of('namedLabel').map(({ value, header }) => cut(`${header}: ${lineOf(value)}`, 80)),
  ];
  const { labels } = row.gathered;
  const ids = names.map((name) => {
    const id = idOfValue('label', name);
    if (!labels.has(id)) labels.set(id, { id, name, tone: 'grey' });
    return id;
  });
  return [...new Set(ids)];
}

export function datesOf(row: Row): Pick<StagedItem, 'dueOn' | 'createdAt'> & { closedAt: string | null } {
  const { zone, uploadedAt } = row.reading;
  const created = dateOf(row, 'created');
  const closed = dateOf(row, 'closed');
  return {
    dueOn: dateOf(row, 'due')?.day ?? null,
    createdAt: created ? momentOfDate(created, zone) : uploadedAt,
    closedAt: closed && momentOfDate(closed, zone),
  };
}

function dateOf(row: Row, role: 'due' | 'created' | 'closed'): WrittenDate | null {
  const [said] = row.of(role);
  if (!said) return null;
  const date = readDate(said.value, row.reading.orders[said.column]?.order ?? 'day');
  if (!date) row.note('date_unreadable', { column: said.header, date: cut(lineOf(said.value), 40) });
  return date;
}

/** Comments; one is known again by its date, its author and its text. */
export function commentsOf(row: Row, item: string): StagedItem['comments'] {
  return row.of('comment').map(({ value, column }) => {
    const { at, by, text } = commentIn(value);
    const date = at === '' ? null : readDate(at, row.reading.orders[column]?.order ?? 'day');
    if (text.length > longestComment) row.note('comment_long', { most: longestComment });
    const [author] = peopleIn(by);
    return {
      id: idFrom('comment', item, value),
      by: author ? memberOf(row, author) : null,
      name: author?.name ?? '–',
      at: date ? momentOfDate(date, row.reading.zone) : row.reading.uploadedAt,
      text: cut(text, longestComment),
    };
  });
}

export function linksOf(row: Row, item: string): StagedItem['attachments'] {
  return row.of('link').flatMap(({ value }) => {
    const links = linksIn(value);
    if (links.length === 0) row.note('attachment_no_link', { attachment: cut(lineOf(value), 80) });
    return links.map(({ name, url }) => ({ id: idFrom('link', item, url), name, url }));
  });
}
