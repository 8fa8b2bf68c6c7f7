import type { ReactNode } from 'react';

/** A text in which words of a screen stand out: the product's own between asterisks, any other's between backticks. */
export function Marked({ text }: { text: string }) {
  // Every third part is plain; of the two between, the one that matched.
  const parts = text.split(/\*([^*]+)\*|`([^`]+)`/).map(
    (part, at): ReactNode =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places
      at % 3 === 0 ? part : part !== undefined && <b key={at}>{part}</b>,
  );
  return <>{parts}</>;
}
