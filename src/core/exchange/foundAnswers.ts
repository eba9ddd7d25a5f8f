/** What a file holds for one answer: words, or the boxes that are ticked. */
export interface FoundValue {
  readonly path: string;
  readonly words: string;
  /** Ids of the ticked entries of a choice. */
  readonly ticked?: readonly string[];
}

/** What could not be read into any answer, with the words beside it that tell where it stands. */
export interface Unread {
  readonly where: string;
  readonly text: string;
}

/** What a file holds for a form, before it is compared with what is stored. */
export interface FoundAnswers {
  readonly values: readonly FoundValue[];
  /** Rows of each list that the file holds as a whole: ids in the file's order, made up for those that are new. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly unread: readonly Unread[];
}
