import { useMemo, useRef, useState } from 'react';
import type { LiveBoard } from '../state/live-board.ts';
import type { Lift } from './lift.ts';
import { liftActs, type Step } from './lift-acts.ts';

/** A card in the hand, by keys or by pointer: where it is held, and what one can do with it. */
export function useLift(live: LiveBoard, onStep: (step: Step) => void) {
  const [lift, setLift] = useState<Lift>();
  const tell = useRef(onStep);
  tell.current = onStep;
  const acts = useMemo(() => liftActs(live, setLift, (step) => tell.current(step)), [live]);
  return { lift, acts };
}
