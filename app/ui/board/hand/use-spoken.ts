import { useEffect, useRef, useState } from 'react';
import { held } from '#app/domain/board/board.ts';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';
import type { BoardState, CardNote } from '../state/board-state.ts';
import type { Step } from './lift-acts.ts';

/** What the board says aloud, in the reader's language: each step of a lifted card, and what became of a card they moved. */
export function useSpoken(
  { notes, moves, takenBack }: BoardState,
  nameOf: (column: string) => string,
): [string, (step: Step) => void] {
  const t = useTexts();
  const [spoken, setSpoken] = useState('');
  // The same words twice are heard twice only where the text differs.
  const say = (text: string) => setSpoken((before) => (before === text ? `${text}\u00a0` : text));

  const told = useRef(notes);
  useEffect(() => {
    for (const [item, note] of Object.entries(notes)) if (told.current[item] !== note) say(textOf(note));
    told.current = notes;
  });

  const unsent = moves.find((move) => move.state === 'unsent')?.asked.item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once a card, not once a drawing
  useEffect(() => {
    if (unsent) say(`${unsent}: ${t('board:note.unsent')}`);
  }, [unsent]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once a taking back
  useEffect(() => {
    if (takenBack) say(t('board:spoken.back', { key: takenBack.item }));
  }, [takenBack]);
  // Where there was no room, or a reason had to be given, only the answer tells whether the card may stay.
  const asked = useRef<string>();
  const reasoned = useRef<string>();
  useEffect(() => {
    const given = moves.findLast((each) => each.asked.reason !== undefined);
    if (given && given.id !== reasoned.current) asked.current = given.asked.item;
    reasoned.current = given?.id ?? reasoned.current;
    const move = moves.findLast((each) => each.asked.item === asked.current);
    if (move?.state === 'saved') say(t('board:head.moved', { key: move.asked.item, column: nameOf(move.asked.column) }));
    if (!move || move.state === 'saved') asked.current = undefined;
  });

  function textOf(note: CardNote): string {
    if (note.kind === 'moved') return t('board:note.moved', { by: note.by, key: note.item, column: nameOf(note.to) });
    const [problem] = note.problems;
    const why = problem
      ? `${t(textKey(`refusals:${problem.code}.reason`), problem.values)} ${t(textKey(`refusals:${problem.code}.next`), problem.values)}`
      : t('board:note.failed');
    return `${t('board:spoken.back', { key: note.item })} ${why}`;
  }

  function speak({ what, item, position, of, column }: Step) {
    if (what === 'asked') asked.current = item;
    const { wipLimit: limit } = column;
    const total = held(column);
    const full =
      what !== 'cancelled' && limit !== undefined && total >= limit ? ` ${t('board:spoken.full', { total, limit })}` : '';
    say(t(`board:spoken.${what}`, { key: item, position, count: of, column: column.name }) + full);
  }

  return [spoken, speak];
}
