import { useState } from 'react';
import type { Amount, Candidate } from '#app/domain/sprint/sprint.ts';
import { TypeMark } from '#app/ui/backlog/marks.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { useAmount } from './amount.tsx';

interface Props {
  candidates: readonly Candidate[];
  /** Keys of those that are ticked at first. */
  chosen: readonly string[];
  velocity: Amount | null;
  problem: string | undefined;
}

/** The first items of the team's backlogs, to be ticked, with what the ticked ones come to. */
export function Candidates({ candidates, chosen, velocity, problem }: Props) {
  const t = useTexts();
  const amount = useAmount();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const taken = candidates.filter(({ key }) => ticked.has(key));
  const total = { points: taken.reduce((sum, { points }) => sum + (points ?? 0), 0), items: taken.length };
  const unknown = taken.filter(({ points }) => points === null).length;
  return (
    <fieldset
      onChange={({ currentTarget }) => {
        const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name=items]')];
        setTicked(new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value)));
      }}
    >
      <legend>{t('sprint:new.items')}</legend>
      {problem && <span className="problem">{problem}</span>}
      <div className="sprint-picks">
        {candidates.map((candidate) => (
          <Pick key={candidate.key} candidate={candidate} chosen={chosen.includes(candidate.key)} />
        ))}
      </div>
      <p className="sprint-total">
        <output>
          <b>{t('sprint:new.taken', { amount: amount(total) })}</b>
          {unknown > 0 && ` ${t('sprint:new.unknown', { count: unknown })}`}
        </output>{' '}
        <span className="soft">
          {velocity ? t('sprint:new.velocity', { amount: amount(velocity) }) : t('sprint:new.noVelocity')}
        </span>
      </p>
    </fieldset>
  );
}

function Pick({ candidate, chosen }: { candidate: Candidate; chosen: boolean }) {
  const t = useTexts();
  const { number } = useFormat();
  const { key, title, type, state, points } = candidate;
  return (
    <label className="check">
      <input type="checkbox" name="items" value={key} defaultChecked={chosen} />
      <span>
        <span className="key">{key}</span> <span>{title}</span>{' '}
        <span className="small soft">
          <TypeMark type={type} /> · {state}
        </span>{' '}
        <span className="points num small">
          {points === null ? t('sprint:notEstimated') : t('sprint:points', { count: points, points: number(points) })}
        </span>
      </span>
    </label>
  );
}
