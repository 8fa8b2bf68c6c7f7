/** What one learns of an item that is tied to one that one sees, and that one may not see itself. */
export interface Sealed {
  /** Its owner, by name, and whom to ask there. */
  owner: string;
  desk: string;
  /** What its state means; a state's own name may tell more. */
  category: 'to_do' | 'doing' | 'done';
  /** ISO date by which its owner has promised it to the reader's agency, by a request that it does by this item. */
  promisedOn: string | null;
}
