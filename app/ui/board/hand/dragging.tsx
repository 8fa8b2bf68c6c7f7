import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';
import { type BoardColumn, elsewhere } from '#app/domain/board/board.ts';
import { CardBody } from '../card.tsx';
import type { Lift } from './lift.ts';
import type { LiftActs } from './lift-acts.ts';

const fetchDrag = () => import('./drag.tsx');
/** Under way as soon as there are scripts: meanwhile the cards, painted long before, come to life. */
const fetched = typeof document === 'undefined' ? undefined : fetchDrag();
const Drag = lazy(() => fetched ?? fetchDrag());

interface DraggingProps {
  surface: RefObject<HTMLElement>;
  columns: readonly BoardColumn[];
  lift: Lift | undefined;
  acts: LiftActs;
}

/** Dragging, in a file of its own: nobody takes a card up before they see it. */
export function Dragging({ surface, columns, lift, acts }: DraggingProps) {
  const [board, setBoard] = useState<HTMLElement | null>(null);
  useEffect(() => setBoard(surface.current), [surface]);
  if (!board) return null;
  const column = lift?.by === 'pointer' ? columns.find(({ id }) => id === lift.at.column) : undefined;
  const card = column?.cards.find(({ k }) => k === lift?.item);
  return (
    <Suspense fallback={null}>
      <Drag
        surface={board}
        columns={columns.map(({ id }) => id).filter((id) => id !== elsewhere)}
        onLift={(item) => acts.lift(item, 'pointer')}
        onHold={acts.hold}
        onDrop={acts.drop}
        onCancel={acts.cancel}
      >
        {card && (
          <div className="card drag" aria-hidden="true">
            <CardBody card={card} category={column?.category} />
          </div>
        )}
      </Drag>
    </Suspense>
  );
}
