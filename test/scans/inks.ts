import type { Overlay } from './degrade.ts';
import { PRINTED, type PrintedPage } from './prints.ts';
import type { Random } from './random.ts';

const dots = (mm: number) => (mm * PRINTED).toFixed(1);

function drawing({ picture }: PrintedPage, body: string): Buffer {
  const { width, height } = picture;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`,
  );
}

function sealAt(x: number, y: number, random: Random): string {
  const red = `rgb(${Math.round(random.between(190, 225))},${Math.round(random.between(20, 60))},${Math.round(random.between(30, 70))})`;
  const spokes = Array.from({ length: 24 }, (_, index) => {
    const angle = (index * Math.PI) / 12;
    const [from, to] = [14.5, 18.5].map((radius) => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ]);
    return `<path d="M${dots(from![0]!)} ${dots(from![1]!)}L${dots(to![0]!)} ${dots(to![1]!)}" stroke-width="${dots(1.2)}"/>`;
  });
  const star = Array.from({ length: 10 }, (_, index) => {
    const [angle, radius] = [((index - 2.5) * Math.PI) / 5, index % 2 === 0 ? 7 : 2.8];
    return `${dots(x + radius * Math.cos(angle))},${dots(y + radius * Math.sin(angle))}`;
  });
  return `<g stroke="${red}" fill="none"><circle cx="${dots(x)}" cy="${dots(y)}" r="${dots(20)}" stroke-width="${dots(1.2)}"/>${spokes.join('')}<polygon points="${star.join(' ')}" fill="${red}" stroke="none"/></g>`;
}

function stroke(x: number, y: number, wide: number, high: number, random: Random, look: string): string {
  const points = Array.from(
    { length: 7 },
    (_, index) => `${dots(x + (wide * index) / 6)} ${dots(y + random.between(-high / 2, high / 2))}`,
  );
  return `<path d="M${points[0]} C${points.slice(1).join(',')}" fill="none" stroke-linecap="round" ${look}/>`;
}

const BLUE = `stroke="#1b2f8f" stroke-width="${dots(0.6)}"`;
const BLACK = `stroke="#111" stroke-width="${dots(0.8)}"`;

/** A seal, and a name in ink, on the page, away from the code. */
export function sealAndName(page: PrintedPage, random: Random): Overlay {
  const [wide, high] = [page.picture.width / PRINTED, page.picture.height / PRINTED];
  const seal = sealAt(random.between(60, wide - 45), random.between(60, high - 75), random);
  const name = stroke(random.between(40, wide - 90), random.between(60, high - 60), 30, 8, random, BLUE);
  return { input: drawing(page, seal + name), blend: 'multiply' };
}

/** A seal across the code: its modules stay to be seen through the red. */
export function sealOnCode(page: PrintedPage, random: Random): Overlay {
  const { x, y, side } = page.code;
  const seal = sealAt(x + random.between(-6, side + 6), y + random.between(-6, side), random);
  return { input: drawing(page, seal), blend: 'multiply' };
}

/** A pen across the code. */
export function penOnCode(page: PrintedPage, random: Random): Overlay {
  const { x, y, side } = page.code;
  const strokes = Array.from({ length: Math.round(random.between(1, 4)) }, () =>
    stroke(x - 4, y + random.between(0, side), side + 8, 10, random, random.now(0.5) ? BLUE : BLACK),
  );
  return { input: drawing(page, strokes.join('')), blend: 'multiply' };
}

/** The corner of the sheet is folded over the code, a part of it or all. */
export function foldedCorner(page: PrintedPage, random: Random): Overlay {
  const { picture, code } = page;
  const [wide, high] = [picture.width / PRINTED, picture.height / PRINTED];
  const left = code.x < wide / 2;
  const outer = left ? code.x : wide - code.x - code.side;
  const reach = random.between(outer + high - code.y - code.side, outer + high - code.y + code.side);
  const points = left
    ? `0,${dots(high)} ${dots(reach)},${dots(high)} 0,${dots(high - reach)}`
    : `${dots(wide)},${dots(high)} ${dots(wide - reach)},${dots(high)} ${dots(wide)},${dots(high - reach)}`;
  return { input: drawing(page, `<polygon points="${points}" fill="#e4e2dd"/>`), blend: 'over' };
}
