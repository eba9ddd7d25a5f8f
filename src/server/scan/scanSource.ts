import type { SourceFault } from '../../core/scan/sourceFaults.ts';
import type { Raster } from './raster.ts';

/** An opened file: its pages one by one. */
export interface ScanSource {
  readonly pages: number;
  /** Draws a page (from 1). Rejects when this page is damaged; the others may still be whole. */
  draw(position: number): Promise<Raster>;
  close(): void;
}

/** The file as a whole cannot be read. */
export class SourceUnreadable extends Error {
  readonly fault: SourceFault;
  /** How many pages it has, when that is why. */
  readonly pages: number | null;
  constructor(fault: SourceFault, pages: number | null = null) {
    super(fault);
    this.fault = fault;
    this.pages = pages;
  }
}
