import { useId } from 'react';
import type { MoveAsked } from '#app/domain/board/board.ts';
import { itemPath } from '#app/paths.ts';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';
import { useBoardActs } from './board-acts.ts';
import type { CardNote } from './state/board-state.ts';

/** What stands beside a card after a move: not sent yet, refused and why, or moved on by somebody. Mostly nothing. */
export function CardAside({ note, unsent }: { note: CardNote | undefined; unsent: boolean }) {
  const t = useTexts();
  if (unsent) return <p className="card-aside warn">↻ {t('board:note.unsent')}</p>;
  if (note?.kind === 'refused') return <Refused note={note} />;
  if (note?.kind === 'moved') return <MovedOn note={note} />;
  return null;
}

function Refused({ note }: { note: CardNote & { kind: 'refused' } }) {
  const t = useTexts();
  const { dismiss } = useBoardActs();
  const [problem] = note.problems;
  return (
    <div className="card-aside stop" data-note="">
      {problem ? (
        <>
          <p>{t(textKey(`refusals:${problem.code}.reason`), problem.values)}</p>
          {problem.code === 'wip_full' ? (
            <InTheWay keys={String(problem.values?.keys ?? '')} />
          ) : (
            <p>{t(textKey(`refusals:${problem.code}.next`), problem.values)}</p>
          )}
          {problem.code === 'wip_reason_needed' && <WithReason asked={note.asked} />}
        </>
      ) : (
        <p>{t('board:note.failed')}</p>
      )}
      <button type="button" className="link" onClick={() => dismiss(note.item)}>
        {t('board:note.dismiss')}
      </button>
    </div>
  );
}

/** The cards of which one must be finished or moved first. */
function InTheWay({ keys }: { keys: string }) {
  const t = useTexts();
  return (
    <p>
      {t('board:note.finishOne')}{' '}
      {keys
        .split(', ')
        .filter(Boolean)
        .map((key, index) => (
          <span key={key}>
            {index > 0 && ', '}
            <a href={itemPath(key)} data-open="">
              {key}
            </a>
          </span>
        ))}
    </p>
  );
}

function WithReason({ asked }: { asked: MoveAsked }) {
  const t = useTexts();
  const { move } = useBoardActs();
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
        if (reason) move({ ...asked, reason });
      }}
    >
      <label htmlFor={id}>{t('board:note.reason')}</label>
      <input id={id} name="reason" required maxLength={500} autoComplete="off" />
      <button type="submit" className="btn">
        {t('board:note.moveAnyway')}
      </button>
    </form>
  );
}

function MovedOn({ note }: { note: CardNote & { kind: 'moved' } }) {
  const t = useTexts();
  const { move, dismiss, nameOf } = useBoardActs();
  const { back } = note;
  return (
    <div className="card-aside" data-note="">
      <p>{t('board:note.moved', { by: note.by, key: note.item, column: nameOf(note.to) })}</p>
      {back && (
        <button type="button" className="link" onClick={() => move(back)}>
          {t('board:note.putBack')}
        </button>
      )}
      <button type="button" className="link" onClick={() => dismiss(note.item)}>
        {t('board:note.dismiss')}
      </button>
    </div>
  );
}
