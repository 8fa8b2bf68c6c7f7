import { createHash } from 'node:crypto';
import { cut, lineOf } from '../loose-json.rules.ts';
import type { ImportSource } from '../staged.ts';
import { foldHeader } from './header-words.ts';

/** The labels that a cell holds, as the tool parts them; Jira's own labels have no spaces in them, so a space parts them there. */
export function labelsIn(value: string, { header, source }: { header: string; source: ImportSource }): string[] {
  const list = /^\[(.*)\]$/s.exec(value.trim());
  const plain = list ? (list[1] ?? '').replace(/['"]/g, '') : value;
  const spaced = source === 'jira' && ['labels', 'label', 'метки', 'метка'].includes(foldHeader(header));
  const parts = plain.split(spaced ? /[;,|\s]+/ : /[;,|\n]+/);
  return [...new Set(parts.map((part) => cut(lineOf(part), 80)).filter((part) => part !== ''))];
}

/** People of a cell: several on lines of their own or by semicolon. `Name <address>` gives both; one word may be an account's name. */
export function peopleIn(value: string): { name: string; username: string }[] {
  return value.split(/[;\n]+/).flatMap((part) => {
    const said = lineOf(part);
    if (said === '') return [];
    const [, name = '', address = ''] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(said) ?? [];
    const mail = address || (/^\S+@\S+$/.test(said) ? said : '');
    const account = mail || (/\s/.test(said) ? '' : said);
    return [{ name: cut(name || said, 200), username: cut(account.split('@')[0]?.toLowerCase() ?? '', 200) }];
  });
}

/** A comment as Jira writes it, `date;user;text`; a bare text otherwise. */
export function commentIn(value: string): { at: string; by: string; text: string } {
  const [, at = '', by = '', text = ''] = /^([^;\n]{6,40});([^;\n]{0,200});(.*)$/s.exec(value) ?? [];
  return /\d/.test(at) && text.trim() !== '' ? { at, by, text: text.trim() } : { at: '', by: '', text: value.trim() };
}

/** The addresses of a cell, with the name that Jira writes before an attachment's. */
export function linksIn(value: string): { name: string; url: string }[] {
  return [...value.matchAll(/https?:\/\/[^\s;,<>"]+/gi)].map(([url]) => {
    const name = lineOf(value.slice(0, value.indexOf(url)).split(';').at(-2) ?? '');
    return { name: cut(name || url, 300), url: cut(url, 2_000) };
  });
}

/** A number written with comma or point; undefined for what is none. */
export function numberIn(value: string): number | undefined {
  const plain = value.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Seconds or hours as hours, e.g. `2.5 h`; what is no number stays as written. */
export function hoursOf(value: string, unit: 'seconds' | 'hours'): string {
  const said = numberIn(value);
  if (said === undefined) return value;
  return `${Math.round((unit === 'seconds' ? said / 3_600 : said) * 100) / 100} h`;
}

/** An id for something that the file gives none: from what it says, so that the same file gives the same. */
export function idFrom(kind: string, ...said: string[]): string {
  return `${kind}:${createHash('sha256').update(said.join('\0')).digest('hex').slice(0, 24)}`;
}

/** An id for a value that names something: the value itself where it is short. */
export function idOfValue(kind: string, value: string): string {
  const folded = value.toLocaleLowerCase();
  return folded.length <= 150 ? `${kind}:${folded}` : idFrom(kind, folded);
}
