import type { SourceFault } from '../../core/scan/sourceFaults.ts';

/** A file as the engine gets it: kept bytes on disk and what they were found to be when they came in. */
export interface ScanFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Why one page could not be shown; the others go on. `pageTooSlow`: its thread was ended. */
export type PageFault = 'pageDamaged' | 'pageTooSlow';

/** A corner as shares of the picture's width and height (0..1). */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface FoundCode {
  readonly text: string;
  /** Upper left, upper right, lower right, lower left of the code, on the upright picture. */
  readonly corners: readonly Corner[];
}

export interface ScannedPage {
  /** From 1. */
  readonly position: number;
  /** Texts of all codes on the picture, each once; those of this product first. */
  readonly marks: readonly string[];
  /** The same with where they stand. */
  readonly codes: readonly FoundCode[];
  /** Nothing is on it: the back of a sheet. Never said of a page with a code. */
  readonly blank: boolean;
  /** A JPEG of the page upright; gone as soon as it was handed over. */
  readonly picture: { readonly path: string; readonly width: number; readonly height: number } | null;
  readonly fault: PageFault | null;
}

/** What became of a file. `pages`: how many it has, as far as is known. */
export interface SourceEnd {
  readonly pages: number | null;
  readonly fault: SourceFault | null;
}
