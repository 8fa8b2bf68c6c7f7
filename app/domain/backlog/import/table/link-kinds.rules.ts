import { type LinkKind, turned } from '../../item/item-link.ts';
import { lineOf } from '../loose-json.rules.ts';
import { foldHeader } from './header-words.ts';

/** What tools call their links, in their words and in the product's languages, by what a link of that name is here. */
const words: readonly (readonly [LinkKind, RegExp])[] = [
  [
    'needs',
    /^needs?$|^requires?$|^(is )?blocked by$|^depend(s|ent)?( on)?$|^dependency$|^блокируется|^заблокирован|^зависит|^зависимость|^toʼsilgan|^bogʼliq$/u,
  ],
  ['blocks', /^block(s|er|ing|ed issues?)?$|^блокирует|^блокировка|^toʼsadi/u],
  [
    'same_as',
    /^(is )?duplicated by$|^has duplicate$|^имеет дубликат|^дублируется|^(is )?duplicate(s| of)?$|^дублирует|^дубликат|^takrorlaydi/u,
  ],
  ['is_followed_by', /^precede(s)?$|^(is )?followed by$|^successors?$|^предшествует|^следующ/u],
  ['follows', /^follow(s)?$|^predecessors?$|^следует|^предыдущ/u],
  [
    'relates_to',
    /^relate(s|d|d to|s to)?$|^related (issues|work|links?)$|^simple relation$|^linked issues$|^связ|^bogʼliq ishlar$|^боғлиқ ишлар$/u,
  ],
];

/** A link as a cell names it: by the item's key, with what stands before it and behind it. */
export interface NamedLink {
  /** How Redmine calls it in the cell itself: `Blocks #12`. */
  word: string;
  key: string;
  /** What is said of it beside: Redmine's days of delay. */
  more: string;
}

/** The items that a cell names. */
export function linksNamed(value: string): NamedLink[] {
  return value.split(/[;,\n]+/).flatMap((part) => {
    const said = lineOf(part);
    const [, word = '', key = '', more = ''] =
      /^(\p{L}[^#]*?)\s*(#\d+)\s*(.*)$/u.exec(said) ?? /^()(\S+)\s*(.*)$/u.exec(said) ?? [];
    return key === '' ? [] : [{ word, key, more }];
  });
}

/**
 * What a link is here, as the row reads it, by its own word or the column's header. `less` where ours says less than the tool's name does.
 */
export function kindOfLink(header: string, { word, more }: Pick<NamedLink, 'word' | 'more'>): { kind: LinkKind; less: boolean } {
  const [, inward, name] = /^(inward|внутренняя)?.*\(([^)]+)\)\s*$/u.exec(lineOf(header).toLocaleLowerCase()) ?? [];
  const folded = foldHeader(word.replace(/\(.*\)$/, '') || name || header);
  const kind = words.find(([, fits]) => fits.test(folded))?.[0];
  const here = kind ?? 'relates_to';
  return { kind: inward && !word ? turned(here) : here, less: kind === undefined || more !== '' };
}
