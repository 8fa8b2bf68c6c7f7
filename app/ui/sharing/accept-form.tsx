import type { Sent } from '../identity/sent.ts';
import { Button } from '../kit/button.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { SignatureFields } from './terms-fields.tsx';

interface Props {
  /** The command that accepts. */
  act: 'accept-agreement' | 'accept-coordination';
  /** The number of the terms that wait, as they were read. */
  version: number;
  signsByLetter: boolean;
  sent: Sent | undefined;
}

/** Accepts terms that wait for one's own side, with who signs and by which letter where the agency signs so. */
export function AcceptForm({ act, version, signsByLetter, sent }: Props) {
  const t = useTexts();
  const refused = sent?.act === act && !sent.ok ? sent : undefined;
  const problem = useProblems(refused?.problems);
  return (
    <CommandForm className="stack">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <ProblemList problems={refused?.problems} />
      {signsByLetter && <SignatureFields again={{ problem, typed: refused?.values ?? {} }} />}
      <div className="row">
        <Button tone="main">{t('agreements:answer.accept')}</Button>
      </div>
    </CommandForm>
  );
}
