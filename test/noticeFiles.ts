import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { fontsFor } from '../src/documents/fonts/fonts.ts';

/** A PDF made from Typst source, with the product's own fonts. */
export async function typstPdf(source: string): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...(await fontsFor(source)).files] }] });
  return compiler.pdf({ mainFileContent: `#set text(lang: "zh", font: "Noto Serif SC")\n${source}` });
}

/** A Word file of paragraphs and tables; '^' in a cell goes on from the cell above, '>' from the one at the left. */
export async function wordFile(
  parts: readonly (string | readonly (readonly string[])[])[],
): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === 'string' ? new Paragraph(part) : new Table({ rows: part.map(rowOf) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function rowOf(cells: readonly string[], at: number, rows: readonly (readonly string[])[]): TableRow {
  const children = cells.flatMap((text, column) => {
    if (text === '>') return [];
    let columnSpan = 1;
    while (cells[column + columnSpan] === '>') columnSpan++;
    const goesOn = rows[at + 1]?.[column] === '^';
    const merge = text === '^' ? VerticalMergeType.CONTINUE : goesOn ? VerticalMergeType.RESTART : undefined;
    const shown = text === '^' ? '' : text;
    return [
      new TableCell({
        columnSpan,
        ...(merge ? { verticalMerge: merge } : {}),
        children: shown.split('\n').map((line) => new Paragraph(line)),
      }),
    ];
  });
  return new TableRow({ children });
}
