import { Link } from '@remix-run/react';
import { Notice } from '../kit/notice.tsx';
import { useTexts } from '../shell/texts.tsx';

/** The words that somebody else kept while one wrote one's own. */
export type Words<T> = T & { textVersion: number };

/** Those words, where that is what a refusal tells. */
export function wordsOfOther<T>(sent: { detail?: Readonly<Record<string, unknown>> } | undefined): Words<T> | undefined {
  return sent?.detail && 'theirs' in sent.detail ? (sent.detail.theirs as Words<T>) : undefined;
}

interface Props {
  texts: readonly string[];
  /** Where they stand, for whoever leaves them as they are. */
  leave: string;
}

/** What somebody else has kept meanwhile, above the form in which one's own words still stand. */
export function WordsOfOther({ texts, leave }: Props) {
  const t = useTexts();
  const said = texts.filter(Boolean);
  return (
    <Notice tone="warn" title={t('shell:otherWords.theirs')}>
      {said.length === 0 && <p>{t('shell:otherWords.none')}</p>}
      {said.map((text) => (
        <p key={text} className="pre">
          {text}
        </p>
      ))}
      <p>
        <Link to={leave}>{t('shell:otherWords.leave')}</Link>
      </p>
    </Notice>
  );
}
