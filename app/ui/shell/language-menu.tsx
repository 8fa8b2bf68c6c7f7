import { useLocation } from '@remix-run/react';
import { locales } from '#app/domain/actor.ts';
import { languagePath, themePath } from '#app/paths.ts';
import { Menu } from '../kit/menu.tsx';
import { useLanguage, useTexts } from './texts.tsx';

/** Languages call themselves by their own names. */
export const ownNames = { en: 'English', ru: 'Русский', 'uz-Latn': 'Oʻzbekcha', 'uz-Cyrl': 'Ўзбекча' } as const;
const themes = ['light', 'dark', 'system'] as const;

/** Language and colours. Plain forms: another language is another document. */
export function LanguageMenu({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { pathname, search } = useLocation();
  const back = <input type="hidden" name="back" value={pathname + search} />;
  return (
    <Menu
      end
      className="btn small"
      label={
        <>
          <span className="hidden-label">{t('shell:language')}</span> {shortName(locale)} ▾
        </>
      }
    >
      <form method="post" action={languagePath()}>
        {back}
        {locales.map((each) => (
          <button
            key={each}
            type="submit"
            name="locale"
            value={each}
            lang={each}
            aria-current={each === locale ? 'true' : undefined}
          >
            {ownNames[each]}
          </button>
        ))}
      </form>
      <form method="post" action={themePath()}>
        {back}
        <p className="small">{t('shell:colours')}</p>
        {themes.map((each) => (
          <button
            key={each}
            type="submit"
            name="theme"
            value={each}
            aria-current={each === (theme ?? 'system') ? 'true' : undefined}
          >
            {t(`shell:theme.${each}`)}
          </button>
        ))}
      </form>
    </Menu>
  );
}

const shortName = (locale: string) => ({ en: 'EN', ru: 'RU', 'uz-Latn': 'OʻZ', 'uz-Cyrl': 'ЎЗ' })[locale];
