/** Why a file of a pile could not be read to its end; the upload stays, and so does what was read. */
export const sourceFaults = [
  'fileDamaged',
  'fileEncrypted',
  /** Too small to read, or larger than can be drawn. */
  'pictureSize',
  'tooManyPages',
  /** The reader gave up. */
  'readingFailed',
] as const;
export type SourceFault = (typeof sourceFaults)[number];
