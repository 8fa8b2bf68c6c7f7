/** A board as one might sketch it, on the tiles of Samarkand: three columns of cards, one card on its way, the place kept for it. */
export function BoardDrawing({ label }: { label: string }) {
  return (
    <svg className="board-drawing" viewBox="0 0 420 290" role="img" aria-label={label}>
      <defs>
        <pattern id="tiles" width="40" height="40" patternUnits="userSpaceOnUse">
          <path
            className="tile"
            d="M40.0 20.0L34.1 25.9L34.1 34.1L25.9 34.1L20.0 40.0L14.1 34.1L5.9 34.1L5.9 25.9L0.0 20.0L5.9 14.1L5.9 5.9L14.1 5.9L20.0 0.0L25.9 5.9L34.1 5.9L34.1 14.1z"
          />
        </pattern>
      </defs>
      <rect width="420" height="290" rx="14" fill="url(#tiles)" />
      {columns.map(({ at, cards, filled }) => (
        <g key={at} transform={`translate(${at} 26)`}>
          <rect className="col" width="118" height="238" rx="9" />
          <rect className="bar" x="12" y="14" width="52" height="8" rx="4" />
          <rect className="line" x="12" y="30" width="94" height="3" rx="1.5" />
          <rect className="mark" x="12" y="30" width={filled} height="3" rx="1.5" />
          {cards.map((card) => (
            <Card key={card.y} {...card} />
          ))}
        </g>
      ))}
      <rect className="slot" x="159" y="72" width="102" height="52" rx="6" />
      <g className="moving" transform="translate(98 96) rotate(-4)">
        <Card y={0} lines={[72, 46]} tone="accent" />
      </g>
    </svg>
  );
}

interface CardShape {
  y: number;
  /** Widths of its lines of writing. */
  lines: readonly number[];
  tone?: 'accent' | 'warn' | 'stop' | 'go';
}

const columns: readonly { at: number; filled: number; cards: readonly CardShape[] }[] = [
  {
    at: 18,
    filled: 0,
    cards: [
      { y: 46, lines: [70, 52] },
      { y: 166, lines: [62, 74], tone: 'warn' },
    ],
  },
  {
    at: 151,
    filled: 60,
    cards: [
      { y: 106, lines: [74, 40], tone: 'stop' },
      { y: 166, lines: [58, 66] },
    ],
  },
  {
    at: 284,
    filled: 94,
    cards: [
      { y: 46, lines: [66, 48], tone: 'go' },
      { y: 106, lines: [72, 30], tone: 'go' },
    ],
  },
];

function Card({ y, lines, tone }: CardShape) {
  return (
    <g transform={`translate(8 ${y})`}>
      <rect className="card" width="102" height="52" rx="6" />
      {lines.map((width, at) => (
        <rect key={width} className="text" x="10" y={11 + at * 11} width={width} height="5" rx="2.5" />
      ))}
      {tone && <rect className={tone} x="10" y="35" width="26" height="8" rx="3" />}
      <circle className="face" cx="88" cy="39" r="6" />
    </g>
  );
}
