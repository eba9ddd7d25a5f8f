import {
  AlignmentType,
  Document,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { SourceBlock, SourceCell } from './source.ts';
import { sourceBlocks } from './source.ts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  indent: AlignmentType.BOTH,
} as const;

/** Word cuts a sentence into runs wherever it was edited: so does this, to be no easier than a real file. */
function runs(text: string): TextRun[] {
  const cut = Math.floor(text.length / 3);
  const parts =
    text.length > 12 ? [text.slice(0, cut), text.slice(cut, 2 * cut), text.slice(2 * cut)] : [text];
  return parts.map((part) => new TextRun({ text: part, size: 32 }));
}

function cell({ text, columns, rows }: SourceCell): TableCell {
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
  });
}

function block(one: SourceBlock): Paragraph | Table {
  if (one.kind === 'break') return new Paragraph({ children: [new PageBreak()] });
  if (one.kind === 'line')
    return new Paragraph({
      alignment: ALIGN[one.align],
      ...(one.align === 'indent' ? { indent: { firstLine: 640 } } : {}),
      children: runs(one.text),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: one.rows.map((row) => new TableRow({ children: row.map(cell) })),
  });
}

/** The source as a Word file with real merged cells. */
export async function docxOf(source: string): Promise<Buffer> {
  const children = sourceBlocks(source).map(block);
  return Packer.toBuffer(new Document({ creator: '办公室', sections: [{ children }] }));
}
