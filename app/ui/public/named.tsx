import { locales, type Names, nameIn } from '#app/domain/actor.ts';
import { useLanguage } from '../shell/texts.tsx';

/** A name in the reader's language; where it falls back to another one, it says in which it is. */
export function Named({ names }: { names: Names }) {
  const { locale } = useLanguage();
  const name = nameIn(names, locale);
  if (names[locale] !== undefined) return name;
  return <span lang={locales.find((each) => names[each] === name)}>{name}</span>;
}
