/** Corners are found at the outer edge of their points: a side comes out longer than it is by this many of them. */
const OUTER = 0.7;
/** A sheet of A4 upright, in mm. */
const SHEET = { width: 210, height: 297 } as const;

/** Shares of a picture's width and height. */
export interface Share {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** The code as it was found: its corners as shares of the picture, whose sides are in pixels. */
export interface CodeOnPicture {
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
}
/** Where the code stands on the paper, in mm from the sheet's upper left corner. */
export interface CodeOnPaper {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The sheet fills the picture. */
export const wholePicture: Share = { x: 0, y: 0, width: 1, height: 1 };

/**
 * Where the sheet lies on an upright picture, told by its code: a skewed scan has white around it, a photo the table. What
 * cannot be (a sheet far smaller or larger than the picture) is taken for the whole picture.
 */
export function sheetOnPicture(found: CodeOnPicture, paper: CodeOnPaper): Share {
  if (found.corners.length !== 4) return wholePicture;
  const points = found.corners.map(({ x, y }) => ({ x: x * found.width, y: y * found.height }));
  const side =
    points.reduce((sum, { x, y }, index) => {
      const next = points[(index + 1) % 4]!;
      return sum + Math.hypot(next.x - x, next.y - y);
    }, 0) / 4;
  const scale = (side - OUTER) / paper.side;
  const middle = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / 4;
  const sheet = {
    x: (middle('x') - (paper.x + paper.side / 2) * scale) / found.width,
    y: (middle('y') - (paper.y + paper.side / 2) * scale) / found.height,
    width: (SHEET.width * scale) / found.width,
    height: (SHEET.height * scale) / found.height,
  };
  const likely = [sheet.width, sheet.height].every((share) => share > 0.4 && share < 1.4);
  return likely ? sheet : wholePicture;
}

/** A place on the paper, in mm, as shares of the picture. */
export function placeOnPicture(sheet: Share, box: Share): Share {
  return {
    x: sheet.x + (box.x / SHEET.width) * sheet.width,
    y: sheet.y + (box.y / SHEET.height) * sheet.height,
    width: (box.width / SHEET.width) * sheet.width,
    height: (box.height / SHEET.height) * sheet.height,
  };
}
