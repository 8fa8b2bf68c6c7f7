import { locales } from '#app/domain/actor.ts';
import type { Forms, Meaning } from '#app/domain/glossary/term.ts';
import { Field, Select, TextArea } from '../kit/field.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';
import type { Again } from '../strategy/act-panel.tsx';
import { languagesFor } from './term-parts.tsx';

/** How a term is written in each language: its name, then other forms and abbreviations. */
export function FormsFields({ forms = {}, again: { problem, typed } }: { forms?: Forms; again: Again }) {
  const t = useTexts();
  return (
    <>
      <p className="small soft">{t('glossary:field.formsHint')}</p>
      {problem('forms') && <p className="problem">{problem('forms')}</p>}
      <div className="fields">
        {locales.map((locale) => (
          <Field
            key={locale}
            name={locale}
            lang={locale}
            label={t(`glossary:in.${locale}`)}
            problem={problem(`forms.${locale}`)}
            defaultValue={typed[locale] ?? forms[locale]?.join('; ')}
            maxLength={1_200}
          />
        ))}
      </div>
    </>
  );
}

/** What an agency means by a term, in one language, and where the law says so. */
export function MeaningFields({ meaning, again: { problem, typed } }: { meaning: Meaning | undefined; again: Again }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { document = '', article = '', address = '' } = meaning?.source ?? {};
  return (
    <>
      <input type="hidden" name="version" value={meaning?.version ?? 0} />
      <TextArea
        name="text"
        label={t('glossary:field.meaning')}
        problem={problem('text')}
        defaultValue={typed.text ?? meaning?.text}
        maxLength={2_000}
        rows={4}
        required
      />
      <Select
        name="language"
        label={t('glossary:field.language')}
        problem={problem('language')}
        defaultValue={typed.language ?? meaning?.language ?? locale}
      >
        {languagesFor(locale).map((each) => (
          <option key={each} value={each}>
            {t(`glossary:in.${each}`)}
          </option>
        ))}
      </Select>
      <div className="fields">
        <Field
          name="document"
          label={t('glossary:field.document')}
          hint={t('glossary:field.documentHint')}
          problem={problem('document')}
          defaultValue={typed.document ?? document}
          maxLength={300}
        />
        <Field
          name="article"
          label={t('glossary:field.article')}
          problem={problem('article')}
          defaultValue={typed.article ?? article}
          maxLength={300}
        />
        <Field
          type="url"
          name="address"
          label={t('glossary:field.address')}
          problem={problem('address')}
          defaultValue={typed.address ?? address}
          maxLength={500}
        />
      </div>
    </>
  );
}
