import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type Locale, locales, nameIn } from '#app/domain/actor.ts';
import {
  type Forms,
  type GlossaryPlace,
  type LawSource,
  type Meaning,
  nameOfTerm,
  type Question,
} from '#app/domain/glossary/term.ts';
import { backlogGlossaryPath, programmeGlossaryPath } from '#app/paths.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { useFormat, useLanguage, useTexts } from '#app/ui/shell/texts.tsx';

/** A term's name as its reader knows it. */
export function TermName({ forms }: { forms: Forms }) {
  const { locale } = useLanguage();
  const { language, text } = nameOfTerm(forms, locale);
  return <span lang={language}>{text}</span>;
}

/** How a term is written, language by language. */
export function FormsList({ forms }: { forms: Forms }) {
  const t = useTexts();
  return (
    <dl className="forms">
      {locales.map((locale) => {
        const texts = forms[locale];
        return (
          texts && (
            <div key={locale}>
              <dt>{t(`glossary:in.${locale}`)}</dt>
              <dd lang={locale}>{texts.join('; ')}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

interface SidesProps {
  meanings: readonly Meaning[];
  /** Below what they stand. */
  heading: 'h2' | 'h3';
  /** What can be done with a meaning. */
  acts?: (meaning: Meaning) => ReactNode;
}

/** What each agency means by a term, side by side. */
export function Sides({ meanings, heading, acts }: SidesProps) {
  const t = useTexts();
  if (meanings.length === 0) return <p className="soft">{t('glossary:term.none')}</p>;
  return (
    <div className="sides">
      {meanings.map((meaning) => (
        <Side key={meaning.agency.code} meaning={meaning} heading={heading}>
          {acts?.(meaning)}
        </Side>
      ))}
    </div>
  );
}

function Side({
  meaning,
  heading: Heading,
  children,
}: {
  meaning: Meaning;
  children: ReactNode;
} & Pick<SidesProps, 'heading'>) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { date } = useFormat();
  const { agency, own, language, text, source, by, at } = meaning;
  return (
    <section className={own ? 'side own' : 'side'}>
      <Heading className="row">
        {nameIn(agency.names, locale)} {own && <Chip tone="agency">{t('glossary:term.ours')}</Chip>}
        {language !== locale && <Chip>{t(`glossary:in.${language}`)}</Chip>}
      </Heading>
      <p className="written" lang={language}>
        {text}
      </p>
      <Law source={source} />
      <p className="small soft">{t('glossary:term.written', { name: by, date: date(at) })}</p>
      {children}
    </section>
  );
}

function Law({ source: { document, article, address } }: { source: LawSource }) {
  const t = useTexts();
  const words = [document, article].filter(Boolean).join(', ') || address;
  if (!words) return <p className="small soft">{t('glossary:term.noLaw')}</p>;
  return (
    <p className="small">
      {t('glossary:term.law')}{' '}
      {address ? (
        <a href={address} rel="noopener noreferrer nofollow">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

/** Who sees to the answer of an open question, since when, and who says already that the meanings are the same. */
export function OpenQuestion({ question }: { question: Question }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <>
      <Chip tone="warn">{t('glossary:question.open')}</Chip>{' '}
      {t('glossary:question.who', {
        name: question.owner.name,
        agency: question.owner.agency.code,
        date: date(question.raisedAt),
      })}{' '}
      {question.agreed.length > 0 && t('glossary:question.agreed', { agencies: question.agreed.join(', ') })}
    </>
  );
}

/** The glossary that a term stands in, as a link. */
export function PlaceLink({ place }: { place: GlossaryPlace }) {
  const t = useTexts();
  const values = { name: place.name };
  return (
    <Link to={glossaryPathOf(place)}>
      {place.kind === 'backlog' ? t('glossary:ofBacklog', values) : t('glossary:ofProgramme', values)}
    </Link>
  );
}

/** The address of a glossary, with what is looked for in it. */
export function glossaryPathOf(place: GlossaryPlace, search = ''): string {
  return place.kind === 'backlog' ? backlogGlossaryPath(place.prefix, search) : programmeGlossaryPath(place.id, search);
}

/** Languages in the order of the reader's own first, for a list to choose from. */
export function languagesFor(locale: Locale): Locale[] {
  return [locale, ...locales.filter((each) => each !== locale)];
}
