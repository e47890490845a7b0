/** Something in a questionnaire file that we refuse: where, what, and what to do. Swedish, for authors. */
export interface AuthorProblem {
  /** JSON path, e.g. `pages[0].elements[2].choices[1].value`. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

export const formatProblem = (problem: AuthorProblem): string =>
  `${problem.path || '(hela filen)'}: ${problem.message} ${problem.mend}`;
