import type { Problem } from '#app/domain/errors.ts';
import { invitedAtMost } from './invitation.ts';

/** One person as pasted; `row` counts lines from 1. */
export interface PastedPerson {
  row: number;
  email: string;
  name: string;
}

/** Lengths are bounded so that a long line without an address takes no long time; an apostrophe may stand within, as in o'brien@. */
const address =
  /[^\s<>()[\],;:"'«»„“”@][^\s<>()[\],;:"«»„“”@]{0,99}@[^\s<>()[\],;:"'«»„“”@]{1,253}\.[^\s<>()[\],;:"'«»„“”.@]{2,63}/gu;
const longestEmail = 254;
const longestName = 120;

/**
 * Reads pasted lines of addresses and names: `address, name`, `name; address`, `Name <address>`, `"Last, First" <address>`, columns from
 * a sheet, several on a line as mail programs write them. Every line that is not understood is a problem with its number.
 */
export function readPastedPeople(text: string): { people: PastedPerson[]; problems: Problem[] } {
  const people: PastedPerson[] = [];
  const problems: Problem[] = [];
  const rowOf = new Map<string, number>();
  const note = (row: number, code: string, said: string) =>
    problems.push({ field: 'people', code, values: { row, text: said.slice(0, 80) } });
  for (const [index, line] of lines(text).entries()) {
    const row = index + 1;
    if (line.trim() === '' || (row === 1 && isHeading(line))) continue;
    const found = peopleOn(line);
    if (found.length === 0) note(row, 'row_without_address', line.trim());
    for (const { email, name } of found) {
      const before = rowOf.get(email);
      if (before !== undefined)
        problems.push({ field: 'people', code: 'row_twice', values: { row, text: email, first: before } });
      else if (email.length > longestEmail) note(row, 'row_address_long', email);
      else if (name.length > longestName) note(row, 'row_name_long', name);
      else people.push({ row, email, name });
      rowOf.set(email, before ?? row);
    }
  }
  if (people.length > invitedAtMost) problems.push({ field: 'people', code: 'too_many', values: { most: invitedAtMost } });
  if (people.length + problems.length === 0) problems.push({ field: 'people', code: 'required' });
  return { people, problems };
}

/** Without the unseen marks that come along from pages and mail programs. */
function lines(text: string): string[] {
  return text.replace(/\p{Cf}/gu, '').split(/\r\n|\n|\r/);
}

function peopleOn(line: string): { email: string; name: string }[] {
  const found = [...line.matchAll(address)];
  const [first] = found[0] ?? [];
  // One address twice is one person: `a@b.uz <a@b.uz>`, a column of addresses beside one of links.
  const one = found.every(([email]) => email.toLowerCase() === first?.toLowerCase());
  if (first && one) return [person(first, line.replace(address, ' '))];
  // Several on one line, each with its name before it, as in the field "To" of a mail, unless the line begins with an address.
  const cuts = found.map((match) => match.index);
  const ends = found.map((match) => match.index + match[0].length);
  const nameFirst = plainName(line.slice(0, cuts[0])) !== '';
  return found.map(([email], at) =>
    person(email, nameFirst ? line.slice(ends[at - 1] ?? 0, cuts[at]) : line.slice(ends[at], cuts[at + 1] ?? line.length)),
  );
}

function person(written: string, around: string): { email: string; name: string } {
  const email = written.toLowerCase();
  return { email, name: plainName(around) || nameFrom(email) };
}

/** Without what stands between a name and its address, and without a list's numbers and dots. */
function plainName(text: string): string {
  return text
    .replace(/mailto:/gi, ' ')
    .replace(/[<>()[\]"«»„“”;,|\s]+/g, ' ')
    .trim()
    .replace(/^'\s*(.*?)\s*'$/, '$1')
    .replace(/^(?:[ .:•*–—-]|\d+[.)]?(?: |$))+|[ :–—-]+$/g, '');
}

/** A name to begin with where none was written; its owner corrects it on joining. */
export function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? email).split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

/** What a sheet's column of addresses is called; more words in the same cell are somebody's. */
const addressHeading =
  /^(e-?mail|mail)( address(es)?)?$|^address(es)?$|^(адрес(а)?( эл(ектронной|\.) почты| почты| e-?mail)?|(эл(ектронная|\.) )?почта|e-?mail адрес)$|^(e-?mail|elektron|pochta)( pochta| manzil[a-z]*)*$|^manzil[a-z]*$/iu;

function isHeading(line: string): boolean {
  return line.split(/[,;|\t]/).some((cell) => addressHeading.test(cell.trim()));
}
