import type { PrintOffset } from '../overprint.ts';
import type { Paper } from '../page.ts';
import type { PlacedThing } from '../placed.ts';

/** Where the crosses stand, mm from the left and the upper edge of the sheet. */
export const CROSSES = [
  [40, 40],
  [170, 40],
  [40, 250],
  [170, 250],
] as const;

const shift = (mm: number, positive: string, negative: string) =>
  `${mm < 0 ? negative : positive} ${Math.abs(mm).toFixed(1)} 毫米`;

/** 打印机试印页: crosses at known places, drawn with the printer's offset, and how to measure. */
export function printerTest(name: string, offset: PrintOffset): Paper {
  const lines = [
    `打印机：${name}`,
    `现在的偏移：${shift(offset.right, '向右', '向左')}，${shift(offset.down, '向下', '向上')}`,
    '1. 打印时选“实际大小”（100%），不要选“适合页面”。',
    '2. 用尺量左上角十字的中心：到纸的左边应为 40.0 毫米，到纸的上边应为 40.0 毫米。',
    '3. 不足 40.0 的，把差数加到“向右”“向下”；超过的，减去差数。例如量得 38.5，就加 1.5。',
    '4. 改好偏移再印一张；四个十字都在它们旁边写的位置上，就可以套打。',
    '5. 左右两个十字不是相距 130.0 毫米的，打印机作了缩放，请先改回 100%。',
  ];
  const at = (x: number, y: number) => ({ x: x + offset.right, y: y + offset.down });
  const things: PlacedThing[] = [
    ...CROSSES.map(([x, y]) => ({ kind: 'cross' as const, ...at(x, y), arm: 20 })),
    ...CROSSES.map(([x, y]) => ({
      kind: 'words' as const,
      ...at(x > 100 ? x - 26 : x + 6, y + 6),
      ...{ width: 26, size: 9, text: `距左边 ${x}.0\n距上边 ${y}.0` },
    })),
    { kind: 'words', ...at(30, 80), width: 150, size: 16, text: '打印机试印页（套打校准）' },
    ...lines.map((text, index) => ({
      kind: 'words' as const,
      ...at(30, 95 + index * 15),
      ...{ width: 150, size: 12, text },
    })),
  ];
  return {
    title: '打印机试印页',
    landscape: false,
    pageNumbers: false,
    parts: [{ kind: 'placed', things }],
  };
}
