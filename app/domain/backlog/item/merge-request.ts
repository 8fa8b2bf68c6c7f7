/** A merge or pull request, as its address names it. */
export interface MergeRequest {
  host: string;
  project: string;
  number: number;
  /** `!` as GitLab writes it, `#` as the others do. */
  sign: '!' | '#';
}
