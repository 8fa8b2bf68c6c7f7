import { useEffect, useState } from 'react';
import type { Found } from '#app/domain/backlog/find/found.ts';
import { findAnswerPath } from '#app/paths.ts';

/** So long no further letter is waited for, in milliseconds. */
const pause = 150;

export interface Answer {
  found: Found | undefined;
  /** A question is on its way. */
  asking: boolean;
  failed: boolean;
}

/** What is found for the words as they are typed. An answer to words that are no longer there is dropped. */
export function useAnswers(text: string, recent: readonly string[]): Answer {
  const [answer, setAnswer] = useState<Answer>({ found: undefined, asking: true, failed: false });
  useEffect(() => {
    const stopped = new AbortController();
    const ask = async () => {
      setAnswer(({ found }) => ({ found, asking: true, failed: false }));
      try {
        const response = await fetch(findAnswerPath(text, recent), { redirect: 'error', signal: stopped.signal });
        if (!response.ok) throw new Error(`answered ${response.status}`);
        const found = (await response.json()) as Found;
        if (!stopped.signal.aborted) setAnswer({ found, asking: false, failed: false });
      } catch {
        if (!stopped.signal.aborted) setAnswer({ found: undefined, asking: false, failed: true });
      }
    };
    const timer = setTimeout(ask, text === '' ? 0 : pause);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [text, recent]);
  return answer;
}
