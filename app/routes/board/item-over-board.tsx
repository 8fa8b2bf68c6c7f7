/** The board without an item over it. */
export default function ItemOverBoard() {
  return null;
}
