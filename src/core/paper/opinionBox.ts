/** Where the box of a step's opinion stands on the printed paper: page from 1, mm from the page's top left corner. */
export interface OpinionBox {
  readonly step: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
