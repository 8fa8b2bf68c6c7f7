import { type RefObject, useRef } from 'react';
import { nameIn } from '#app/domain/actor.ts';
import { type ItemTerm, nameOfTerm } from '#app/domain/glossary/term.ts';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
import type { TermMeaning } from './term-meaning.ts';
import { useShownMeaning } from './use-shown-meaning.ts';

interface Props {
  meanings: readonly TermMeaning[];
  /** What the marked words stand in. */
  around: RefObject<HTMLElement>;
}

/**
 * What marked words mean. Each meaning is tied to its words for whoever hears them read, and shown beside a word that is pointed at or
 * has the focus; without scripts a word leads to its term's page.
 */
export function Meanings({ meanings, around }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useShownMeaning(around, box);
  if (meanings.length === 0) return null;
  return (
    <div ref={box}>
      {meanings.map(({ id, terms }) => {
        const at = shown?.id === id ? shown : undefined;
        return (
          <div
            key={id}
            id={id}
            role="tooltip"
            className="meaning"
            hidden={!at}
            style={at && { left: `clamp(0px, ${at.left}px, 100% - min(360px, 100%))`, top: at.top }}
          >
            {terms.map((term) => (
              <Told key={term.id} term={term} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Told({ term: { forms, meanings, question, place } }: { term: TermMeaning['terms'][number] }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const name = nameOfTerm(forms, locale);
  return (
    <div className="stack">
      <p>
        <b lang={name.language}>{name.text}</b> <span className="soft small">{place.name}</span>
      </p>
      {meanings.length === 0 && <p>{t('item:terms.none')}</p>}
      {meanings.map(({ agency, language, text, source }) => (
        <div key={agency.code}>
          <b className="small">{nameIn(agency.names, locale)}:</b> <span lang={language}>{text}</span> <Law source={source} />
        </div>
      ))}
      {question && <p className="small">{t('item:terms.open', { name: question.owner.name })}</p>}
    </div>
  );
}

function Law({ source: { document, article } }: { source: ItemTerm['meanings'][number]['source'] }) {
  const words = [document, article].filter(Boolean).join(', ');
  return words && <span className="soft small">({words})</span>;
}
