import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TextRun } from 'docx';
import {
  type ClosingPart,
  closingIndent,
  type LetterheadPart,
  type LetterPart,
  letterheadSize,
} from '../letter.ts';
import { FACES, runs, twips } from './docxCell.ts';

/** GB/T 9704: a line every 225 mm / 22, a sign every 156 mm / 28. */
const LINE = { line: Math.round(((225 / 22) * 1440) / 25.4), lineRule: 'exact' } as const;
const SIGN = 156 / 28;
const RED = 'E60012';

/** Running text of 三号: 28 signs to the line. */
function signs(text: string, font: object = FACES.fang): TextRun {
  return new TextRun({ text, size: 32, font, color: '000000', characterSpacing: -5 });
}

const empty = () => new Paragraph({ children: [], spacing: LINE });

/** Issuer in red, number, red line. */
export function letterheadBlocks({ issuer, number }: LetterheadPart): Paragraph[] {
  const size = letterheadSize(issuer);
  const name = new TextRun({ text: issuer, size: size * 2, font: FACES.title, color: RED });
  const rule = { style: BorderStyle.SINGLE, size: 16, color: RED, space: 11 };
  return [
    new Paragraph({
      children: [name],
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(35), after: twips(number ? 20 : 10) },
    }),
    new Paragraph({
      children: number ? [signs(number)] : [],
      alignment: AlignmentType.CENTER,
      border: { bottom: rule },
      spacing: number ? LINE : { line: 20, lineRule: 'exact' },
    }),
    empty(),
    empty(),
  ];
}

/** Title, addressee and paragraphs. */
export function letterBlocks({
  title,
  to,
  paragraphs,
  newPage = false,
  together = false,
}: LetterPart): Paragraph[] {
  const running = paragraphs.flatMap(({ level, heading, text }, at) => {
    // The last one goes with what follows, so that issuer and date never stand alone on a page.
    const kept = together || at === paragraphs.length - 1 ? { keepNext: true, keepLines: true } : {};
    const own = level === 1 && heading !== undefined ? [firstHeading(heading)] : [];
    const lead = level === 1 || heading === undefined ? [] : [signs(heading, FACES.kai)];
    if (text === '' && lead.length === 0) return own;
    const indent = { firstLine: twips(2 * SIGN) };
    return [...own, new Paragraph({ children: [...lead, signs(text)], indent, spacing: LINE, ...kept })];
  });
  return [
    ...(newPage ? [new Paragraph({ children: [], pageBreakBefore: true })] : []),
    ...(title.length > 0 ? [titleBlock(title), empty()] : []),
    ...(to ? [new Paragraph({ children: [signs(to)], spacing: LINE })] : []),
    ...running,
  ];
}

function titleBlock(title: readonly string[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: runs(title.join('\n'), 22, FACES.title),
    spacing: { line: twips(12.4), lineRule: 'exact' },
    keepNext: true,
  });
}

function firstHeading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [signs(text, FACES.hei)],
    indent: { firstLine: twips(2 * SIGN) },
    spacing: { ...LINE, before: 0, after: 0 },
    keepNext: true,
  });
}

/** 附件说明, issuer and date, kept on one page. */
export function closingBlocks({ annexes, issuer, date }: ClosingPart): Paragraph[] {
  const list = annexes.map((annex, at) => {
    const indent = { left: twips(5 * SIGN), hanging: twips(at === 0 ? 3 * SIGN : 0) };
    return new Paragraph({
      children: [signs(at === 0 ? `附件：${annex}` : annex)],
      indent,
      spacing: LINE,
      keepNext: true,
    });
  });
  const kept = () => new Paragraph({ children: [], spacing: LINE, keepNext: true });
  // Centred on the date, which stands `indent` signs in from the right.
  const indent = closingIndent(issuer, date);
  const width = Math.max([...issuer].length, 8);
  const left = twips((28 - indent - width) * SIGN);
  const right = twips(indent * SIGN);
  const sign = (text: string, keepNext: boolean) =>
    new Paragraph({
      children: [signs(text)],
      alignment: AlignmentType.CENTER,
      indent: { left: Math.max(0, left), right },
      spacing: LINE,
      keepNext,
    });
  return [
    ...(list.length > 0 ? [kept(), ...list] : []),
    kept(),
    kept(),
    sign(issuer, true),
    sign(date, false),
  ];
}
