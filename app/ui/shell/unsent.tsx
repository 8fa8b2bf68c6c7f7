import type { Problem } from '#app/domain/errors.ts';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from './problems.tsx';

interface Props {
  sent: { ok?: boolean; problems?: readonly Problem[]; values?: Record<string, string> } | undefined;
  /** The fields in which people write. */
  texts?: readonly string[];
}

/** Why a form was refused that is not drawn any more, since what it was about has changed meanwhile; with what was typed, to be copied. */
export function Unsent({ sent, texts = ['text', 'reason', 'why'] }: Props) {
  if (!sent?.problems?.length) return null;
  const typed = texts.flatMap((name) => sent.values?.[name] || []);
  return (
    <>
      <ProblemList problems={sent.problems} />
      {typed.map((text) => (
        <Notice key={text}>
          <p className="pre">{text}</p>
        </Notice>
      ))}
    </>
  );
}
