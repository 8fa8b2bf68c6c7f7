import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** Where the pointer holds the card: over a column, above the card `below` there (undefined: under all that are mounted). */
export interface Held {
  column: string;
  above: string | undefined;
  below: string | undefined;
}

interface DragProps {
  /** The element that holds the columns; every press on a card in it is listened to. */
  surface: HTMLElement;
  /** Ids of the columns that take cards. */
  columns: readonly string[];
  onLift(item: string): void;
  /** Undefined away from every column. */
  onHold(held: Held | undefined): void;
  onDrop(): void;
  onCancel(): void;
  /** The card as it is drawn under the pointer. */
  children: ReactNode;
}

/** What dnd-kit would say, in English only; the board says it in the reader's language. */
const silent = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  screenReaderInstructions: { draggable: '' },
};
const autoScroll = { threshold: { x: 0.08, y: 0.16 }, layoutShiftCompensation: false };

/**
 * Dragging by mouse and touch; the only module that knows dnd-kit. It stands beside the board, not around it: one draggable for the card
 * that is pressed, one place a column, so that a drag costs the same whatever the number of cards.
 */
export default function Drag({ surface, columns, onLift, onHold, onDrop, onCancel, children }: DragProps) {
  const mouse = useSensor(MouseSensor, { activationConstraint: { distance: 5 } });
  const touch = useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } });
  const pressed = useRef('');
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const over: CollisionDetection = ({ pointerCoordinates, droppableContainers }) => {
    pointer.current = pointerCoordinates;
    const under = droppableContainers.find(({ node }) => pointerCoordinates && spans(node.current, pointerCoordinates.x));
    return under ? [{ id: under.id }] : [];
  };
  return (
    <DndContext
      sensors={useSensors(mouse, touch)}
      collisionDetection={over}
      accessibility={silent}
      autoScroll={autoScroll}
      onDragStart={() => onLift(pressed.current)}
      onDragMove={() => onHold(heldAt(surface, pointer.current, pressed.current))}
      onDragEnd={onDrop}
      onDragCancel={onCancel}
    >
      <Press surface={surface} onPress={(item) => (pressed.current = item)} />
      {columns.map((column) => (
        <Place key={column} surface={surface} column={column} />
      ))}
      <DragOverlay dropAnimation={null}>{children}</DragOverlay>
    </DndContext>
  );
}

/** Stands in for the pressed card, since the card itself moves about in the list while it is dragged. */
function Press({ surface, onPress }: { surface: HTMLElement; onPress(item: string): void }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'card' });
  const stand = useRef<HTMLElement | null>(null);
  const latest = useRef({ listeners, onPress });
  latest.current = { listeners, onPress };
  useEffect(() => {
    const press = (event: MouseEvent | TouchEvent) => {
      const card = pressedCard(event.target);
      if (!card || !stand.current) return;
      const { top, left, width, height } = card.getBoundingClientRect();
      Object.assign(stand.current.style, { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` });
      latest.current.onPress(card.dataset.key ?? '');
      latest.current.listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.({
        nativeEvent: event,
        touches: 'touches' in event ? event.touches : [],
      });
    };
    surface.addEventListener('mousedown', press);
    surface.addEventListener('touchstart', press, { passive: true });
    return () => {
      surface.removeEventListener('mousedown', press);
      surface.removeEventListener('touchstart', press);
    };
  }, [surface]);
  const both = (node: HTMLElement | null) => {
    stand.current = node;
    setNodeRef(node);
  };
  return <div ref={both} className="drag-stand" aria-hidden="true" />;
}

function Place({ surface, column }: { surface: HTMLElement; column: string }) {
  const { setNodeRef } = useDroppable({ id: column });
  useEffect(() => setNodeRef(listOf(surface, column)), [setNodeRef, surface, column]);
  return null;
}

/** A press on a field or a button in a card is meant for that, except on the handle. */
function pressedCard(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('[data-note]')) return null;
  return target.closest<HTMLElement>('[data-movable]');
}

function heldAt(surface: HTMLElement, pointer: { x: number; y: number } | null, item: string): Held | undefined {
  if (!pointer) return undefined;
  const list = [...surface.querySelectorAll<HTMLElement>('[data-column]')].find((each) => spans(each, pointer.x));
  if (!list?.dataset.column) return undefined;
  const cards = [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement && isOther(each, item));
  const index = firstBelow(cards, pointer.y);
  return { column: list.dataset.column, above: cards[index - 1]?.dataset.key, below: cards[index]?.dataset.key };
}

const isOther = ({ dataset }: HTMLElement, item: string) => dataset.key !== undefined && dataset.key !== item;

/** The first card whose middle is below `y`, by halving: a handful of measurements a frame. */
function firstBelow(cards: readonly HTMLElement[], y: number): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = cards[middle]?.getBoundingClientRect();
    if (box && box.top + box.height / 2 > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function spans(node: HTMLElement | null, x: number): boolean {
  const box = node?.getBoundingClientRect();
  return box !== undefined && box.left - 12 <= x && x <= box.right + 12;
}

function listOf(surface: HTMLElement, column: string): HTMLElement | null {
  return surface.querySelector(`[data-column="${CSS.escape(column)}"]`);
}

function nothing(): undefined {
  return undefined;
}
