/** What a view of comparisons shows. */
export interface ViewOptions {
  /** Whether to show the disagreement matrix without the tables of claims and the findings. */
  matrixOnly?: boolean | undefined;
  /** Whether to say why each speaker has its relation to the people counted. */
  explain?: boolean | undefined;
}
