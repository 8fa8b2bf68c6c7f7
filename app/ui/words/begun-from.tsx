import { useEffect, useRef, useState } from 'react';

interface Props {
  /** What stands there now, field by field, and its version. */
  texts: Readonly<Record<string, string>>;
  version: number;
}

/**
 * Goes with the words of a form: the version that they were begun from. Newer words that come in while the form stands there take the place of
 * untouched ones only; where somebody has typed, the version stays behind as well, so that sending is a conflict and not the end of theirs.
 */
export function BegunFrom({ texts, version }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [began, setBegan] = useState({ texts, version });
  useEffect(() => {
    if (version === began.version) return;
    const fields = Object.keys(texts).flatMap((name) => written(field.current?.form?.elements.namedItem(name)));
    const stand = (words: Props['texts']) => fields.every(({ name, value }) => folded(value) === folded(words[name] ?? ''));
    // As they were begun, or as they were sent from here.
    if (!stand(began.texts) && !stand(texts)) return;
    for (const each of fields) each.value = texts[each.name] ?? '';
    setBegan({ texts, version });
  }, [texts, version, began]);
  return <input ref={field} type="hidden" name="textVersion" value={began.version} />;
}

function written(field: Element | RadioNodeList | null | undefined): (HTMLInputElement | HTMLTextAreaElement)[] {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field] : [];
}

/** Sent words come back without the spaces that nobody means. */
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
