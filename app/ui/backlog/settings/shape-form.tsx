import type { ReactNode } from 'react';
import { Button, type ButtonTone } from '#app/ui/kit/button.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';

interface Props {
  /** The command. */
  act: string;
  /** The button's words, and what completes them for those who do not see what it stands beside. */
  button: string;
  of?: string;
  tone?: ButtonTone;
  disabled?: boolean;
  children?: ReactNode;
}

/** A small form of a settings page: one command, its fields, its button. */
export function Shape({ act, button, of, tone, disabled, children }: Props) {
  return (
    <CommandForm className="inline shape">
      <input type="hidden" name="act" value={act} />
      {children}
      <Button tone={tone} disabled={disabled} small>
        {button} {of && <span className="hidden-label">{of}</span>}
      </Button>
    </CommandForm>
  );
}
