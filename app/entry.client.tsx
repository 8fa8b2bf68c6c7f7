import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { fetchPatiently } from './ui/live/patient-fetch.ts';
import { restOfLanguage } from './ui/shell/rest-of-language.ts';
import { BrowserTexts, carriedId, type Language } from './ui/shell/texts.tsx';

const { dataset } = document.documentElement;
const language = { locale: document.documentElement.lang, zone: dataset.zone, hash: dataset.texts } as Language;
const catalogue = JSON.parse(document.getElementById(carriedId)?.textContent ?? '{}');

const rest = restOfLanguage(language);
fetchPatiently(rest.fetch);
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <BrowserTexts language={language} catalogue={catalogue} rest={rest}>
        <RemixBrowser />
      </BrowserTexts>
    </StrictMode>,
  );
});
