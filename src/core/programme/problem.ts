/** Why a programme cannot be read. */
export interface Problem {
  /** The element: "forms/standard.json › sections[2] › fields[0] (funding)". */
  readonly where: string;
  /** A Chinese sentence that names the element and says what is expected. */
  readonly message: string;
}
