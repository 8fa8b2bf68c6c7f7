import {
  forwardRef,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

interface Wiring {
  label: ReactNode;
  /** A line on what is expected. */
  hint?: ReactNode;
  /** What is wrong with what was typed, with the next step. */
  problem?: ReactNode;
  /** Hides the label from sight, for a field whose place says what it is. */
  labelHidden?: boolean;
}

interface Wired {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Label, hint and problem around one control, tied together for screen readers. */
function Wire({ label, hint, problem, labelHidden, children }: Wiring & { children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'hidden-label' : undefined}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {children({ id, ...(described && { 'aria-describedby': described }), ...(problem && { 'aria-invalid': true }) })}
      {problem && (
        <span id={`${id}-problem`} className="problem">
          {problem}
        </span>
      )}
    </div>
  );
}

function parted<T extends Wiring>({ label, hint, problem, labelHidden, ...control }: T) {
  return { wiring: { label, hint, problem, labelHidden }, control };
}

/** One line of text, a number, a date, a file. */
export const Field = forwardRef<HTMLInputElement, Wiring & InputHTMLAttributes<HTMLInputElement>>(function Field(props, ref) {
  const { wiring, control } = parted(props);
  return <Wire {...wiring}>{(wired) => <input ref={ref} {...control} {...wired} />}</Wire>;
});

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, Wiring & TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function TextArea(props, ref) {
    const { wiring, control } = parted(props);
    return <Wire {...wiring}>{(wired) => <textarea ref={ref} {...control} {...wired} />}</Wire>;
  },
);

/** One of several, as a native list; give `<option>`s. */
export function Select(props: Wiring & SelectHTMLAttributes<HTMLSelectElement>) {
  const { wiring, control } = parted(props);
  return <Wire {...wiring}>{(wired) => <select {...control} {...wired} />}</Wire>;
}

/** Yes or no. */
export function Checkbox({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

interface Choice {
  value: string;
  label: ReactNode;
}

/** One of a few, all in sight. */
export function Radios({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: ReactNode;
  name: string;
  choices: readonly Choice[];
  chosen?: string;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="check">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
