import { createContext, memo, useContext } from 'react';
import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { BoardSnapshot, CardFace } from '#app/domain/board/board.ts';
import type { Formats } from '#app/locales/formats.ts';
import { itemPath, moveItemPath } from '#app/paths.ts';
import { initialsOf } from '#app/ui/kit/avatar.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** What every card of a board is drawn with; the same object as long as nothing of it changes. */
export interface CardSetting {
  board: string;
  people: BoardSnapshot['people'];
  labels: BoardSnapshot['labels'];
  /** Today in the agency's zone, ISO. */
  today: string;
  mayMove: boolean;
  format: Formats;
}

export const CardSettings = createContext<CardSetting | null>(null);

/** A card that stood this many working days in a state of work is marked. */
const long = 5;
/** More faces than this are counted, not drawn. */
const faces = 3;

/** What stands in a card: eleven elements at most where it has one label and one assignee, since a board draws hundreds. */
export const CardBody = memo(function CardBody({ card, category }: { card: CardFace; category: StateCategory | undefined }) {
  const t = useTexts();
  const setting = useContext(CardSettings);
  if (!setting) return null;
  const { labels, mayMove } = setting;
  return (
    <>
      <a className="card-key" href={itemPath(card.k)} draggable={false} data-open="">
        {card.k}
      </a>
      {mayMove && (
        <>
          {!card.f && (
            <a
              className="card-move"
              href={moveItemPath(card.k, setting.board)}
              draggable={false}
              aria-label={t('board:card.moveTo', { key: card.k })}
            >
              {t('board:card.move')}
            </a>
          )}
          <button
            type="button"
            className="card-handle"
            data-handle=""
            aria-label={t('board:card.handle', { key: card.k, title: card.t })}
            aria-describedby="lift-keys"
          >
            ⠿
          </button>
        </>
      )}
      <div className="card-title">{card.t}</div>
      {card.r && <span className="chip sealed">▣ {t('board:card.restricted')}</span>}
      {card.b !== undefined && <span className="chip stop">⊘ {t('board:card.blocked', { count: card.b })}</span>}
      {card.o && <span className="chip agency">{t(card.f ? 'board:card.fixed' : 'board:card.owner', { owner: card.o })}</span>}
      <span className="chip">{t(`board:type.${card.y}`)}</span>
      {card.e !== undefined && (
        <span className="chip num" role="img" aria-label={t('board:card.points', { count: card.e })}>
          {setting.format.number(card.e)}
        </span>
      )}
      <Due card={card} done={category === 'done'} />
      <Standing card={card} category={category} />
      {card.l?.map(
        (index) =>
          labels[index] && (
            <span key={index} className={`chip label-${labels[index].tone}`}>
              {labels[index].name}
            </span>
          ),
      )}
      <Faces card={card} />
    </>
  );
});

function Due({ card, done }: { card: CardFace; done: boolean }) {
  const t = useTexts();
  const setting = useContext(CardSettings);
  if (card.d === undefined || done || !setting) return null;
  const overdue = card.d < setting.today;
  const date = setting.format.date(card.d);
  return overdue ? (
    <span className="chip stop">! {t('board:card.overdue', { date })}</span>
  ) : (
    <span className="chip">{t('board:card.due', { date })}</span>
  );
}

function Standing({ card, category }: { card: CardFace; category: StateCategory | undefined }) {
  const t = useTexts();
  const count = card.s;
  if (category !== 'doing' || count === undefined) return null;
  return <span className={count >= long ? 'chip warn' : 'chip'}>◷ {t('board:card.standing', { count })}</span>;
}

function Faces({ card }: { card: CardFace }) {
  const people = useContext(CardSettings)?.people ?? [];
  const names = (card.a ?? []).map((one) => (typeof one === 'string' ? one : (people[one]?.name ?? '')));
  const drawn = names.slice(0, faces).map((name) => (
    <span key={name} className="who" role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  ));
  if (names.length < 2) return drawn;
  return (
    <span className="faces">
      {drawn}
      {names.length > faces && (
        <span className="who" role="img" aria-label={names.slice(faces).join(', ')}>
          +{names.length - faces}
        </span>
      )}
    </span>
  );
}
