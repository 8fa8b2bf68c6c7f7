/** What of a terms form is ticked, by the names of its lists. */
export interface Chosen {
  hides: readonly string[];
  types: readonly string[];
  classifications: readonly string[];
  labels: readonly string[];
  epics: readonly string[];
}

/** By what a part of a backlog can be drawn. */
export interface ScopeChoices {
  labels: readonly { id: string; name: string }[];
  epics: readonly { key: string; title: string }[];
}
