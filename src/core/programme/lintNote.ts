/** One remark of the linter. An error stops publishing, a warning is acknowledged, a note explains. */
export interface LintNote {
  readonly level: 'error' | 'warning' | 'note';
  /** The element: "forms/standard.json › sections[2] › fields[0] (funding)" or "standard › funding". */
  readonly where: string;
  readonly message: string;
  /** A warning somebody has looked at; the reason stands in the message. */
  readonly acknowledged?: true;
}
