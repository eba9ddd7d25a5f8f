import { type PDFDict as Page, PDFArray, type PDFContext, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** Sheets that a material asks for (F44), with their short and long side in points. */
const SHEETS = { A4: [595.276, 841.89], A3: [841.89, 1190.551] } as const;
export type SheetSize = keyof typeof SHEETS;

/** Half a millimetre: a page that is this near to the sheet stays as it is. */
const NEAR = 1.5;

function numbersOf(page: Page, key: string): number[] | undefined {
  const box = page.lookupMaybe(PDFName.of(key), PDFArray);
  const numbers = box?.asArray().map((one) => {
    const value = one instanceof PDFRef ? page.context.lookup(one) : one;
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  });
  return numbers?.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined;
}

/**
 * Enlarges or reduces a page to fill a sheet, standing or lying as it is: one page stays one sheet, so its code still
 * tells the page. Boxes in the page's margins fall away.
 */
export function placeOnSheet(page: Page, context: PDFContext, size: SheetSize): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(page, 'CropBox') ??
    numbersOf(page, 'MediaBox') ?? [0, 0, ...SHEETS.A4];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (width === 0 || height === 0) return;
  const [short, long] = SHEETS[size];
  const [wide, high] = width > height ? [long, short] : [short, long];
  if (Math.abs(wide - width) < NEAR && Math.abs(high - height) < NEAR) return;
  const scale = Math.min(wide / width, high / height);
  const right = (wide - width * scale) / 2 - Math.min(x1, x2) * scale;
  const up = (high - height * scale) / 2 - Math.min(y1, y2) * scale;
  const move = `q ${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} ${right.toFixed(3)} ${up.toFixed(3)} cm\n`;
  const contents = page.get(PDFName.of('Contents'));
  const drawn = contents instanceof PDFRef ? context.lookup(contents) : contents;
  const inner = drawn instanceof PDFArray ? drawn.asArray() : contents ? [contents] : [];
  const wrapped = PDFArray.withContext(context);
  for (const one of [
    context.register(context.stream(move)),
    ...inner,
    context.register(context.stream('\nQ')),
  ])
    wrapped.push(one);
  page.set(PDFName.of('Contents'), wrapped);
  page.set(PDFName.of('MediaBox'), context.obj([0, 0, wide, high]));
  for (const key of ['CropBox', 'TrimBox', 'BleedBox', 'ArtBox']) page.delete(PDFName.of(key));
}
