import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DrawnPage } from './drawnPages.ts';

/** Where the pictures lie that were looked at and found good, and where a test leaves what differs. */
export const GOOD = join(import.meta.dirname, 'pictures', 'papers');
export const FOUND = join(import.meta.dirname, '..', 'test-results', 'papers');

/** Grey steps by which a dot may differ from all dots around it. */
const STEP = 33;
/** Share of the dots of a page that may differ: five dots, fewer than one sign changes. */
const SHARE = 0.00001;

export type Grey = Pick<DrawnPage, 'width' | 'height' | 'grey'>;

/** The lightest and the darkest around a dot: how far a line may move without being seen. */
function around({ width, height, grey }: Grey, at: number): [number, number] {
  const [x, y] = [at % width, Math.floor(at / width)];
  let [least, most] = [255, 0];
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const one = grey[row * width + column]!;
      if (one < least) least = one;
      if (one > most) most = one;
    }
  return [least, most];
}

function strange(dot: number, [least, most]: [number, number]): boolean {
  return dot < least - STEP || dot > most + STEP;
}

/** The dots at which two pages differ by more than one dot's movement; all of them when the sizes differ. */
export function differences(found: Grey, good: Grey): number[] {
  if (found.width !== good.width || found.height !== good.height) return [...found.grey.keys()];
  const differing: number[] = [];
  for (let at = 0; at < found.grey.length; at++) {
    const [one, other] = [found.grey[at]!, good.grey[at]!];
    if (Math.abs(one - other) <= STEP) continue;
    if (strange(one, around(good, at)) || strange(other, around(found, at))) differing.push(at);
  }
  return differing;
}

/** Whether somebody would see the difference. */
export function isVisible(differing: readonly number[], page: Grey): boolean {
  return differing.length > page.grey.length * SHARE;
}

/** 16 steps of grey, 17 apart: small pictures, and nothing lost when they are written. */
export function sixteenGreys({ width, height, grey }: Grey): Grey {
  return { width, height, grey: grey.map((dot) => Math.round(dot / 17) * 17) };
}

function png({ width, height, grey }: Grey): Promise<Buffer> {
  const image = sharp(grey, { raw: { width, height, channels: 1 } });
  return image.png({ palette: true, colours: 16, dither: 0, quality: 100, effort: 10 }).toBuffer();
}

/** Keeps a page as good. */
export async function keepPicture(name: string, page: Grey): Promise<void> {
  mkdirSync(GOOD, { recursive: true });
  writeFileSync(join(GOOD, `${name}.png`), await png(page));
}

/** The page that was found good under this name, if there is one. */
export async function goodPicture(name: string): Promise<Grey | undefined> {
  const file = join(GOOD, `${name}.png`);
  if (!existsSync(file)) return undefined;
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

/** Leaves the page as it is now and, in red, where it differs; answers the place of the second. */
export async function savePictures(name: string, page: Grey, differing: readonly number[]): Promise<string> {
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(join(FOUND, `${name}.actual.png`), await png(page));
  const colours = Buffer.alloc(page.grey.length * 3);
  // Paled, so that the red stands out.
  for (let at = 0; at < page.grey.length; at++) colours.fill(128 + page.grey[at]! / 2, 3 * at, 3 * at + 3);
  for (const at of differing) colours.set([220, 0, 0], 3 * at);
  const file = join(FOUND, `${name}.difference.png`);
  await sharp(colours, { raw: { width: page.width, height: page.height, channels: 3 } })
    .png()
    .toFile(file);
  return file;
}

/** Names of all pictures found good. */
export function goodNames(): string[] {
  if (!existsSync(GOOD)) return [];
  return readdirSync(GOOD)
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.slice(0, -4))
    .sort();
}

/** Takes away pictures that no paper has any more. */
export function dropPictures(names: readonly string[]): void {
  for (const name of names) rmSync(join(GOOD, `${name}.png`));
}
