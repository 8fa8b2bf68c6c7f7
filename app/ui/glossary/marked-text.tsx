/** A piece of a text, or a term in it: where it leads and the id of what it means. */
export type Piece = string | { text: string; to: string; describedBy: string };

/** A plain text with its terms marked; a term leads to its page. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // A text's pieces have no names of their own, and never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <a key={at} className="term" href={piece.to} aria-describedby={piece.describedBy}>
        {piece.text}
      </a>
    ),
  );
}
