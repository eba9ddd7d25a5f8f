import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontsFor } from '../../src/documents/fonts/fonts.ts';
import { columnsOf, sourceBlocks } from './source.ts';

/** Official layout: 仿宋 of 16 points, 28 letters a line; tables drawn with lines, the text stands by its position only. */
const PROGRAM = `
#let data = json(bytes(sys.inputs.notice))
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer: context align(center,
  text(size: 14pt, "— " + str(counter(page).get().first()) + " —")))
#set text(lang: "zh", region: "cn", font: data.fonts, size: 16pt, fallback: true)
#set par(leading: 0.75em, spacing: 0.75em, justify: true)
#for one in data.blocks {
  if one.kind == "break" { pagebreak() }
  else if one.kind == "line" {
    let body = text(one.text)
    if one.align == "center" { align(center, body) }
    else if one.align == "right" { align(right, body) }
    else if one.align == "indent" { par(first-line-indent: (amount: 2em, all: true), body) }
    else { par(body) }
  } else {
    set text(size: 12pt)
    set par(justify: false)
    table(columns: (1.6fr,) + (1fr,) * (one.columns - 1), align: center + horizon, inset: 5pt,
      ..one.rows.flatten().map(c => table.cell(colspan: c.columns, rowspan: c.rows, c.text)))
  }
}
`;

/** The source as a PDF with text. */
export async function pdfOf(source: string): Promise<Buffer> {
  const blocks = sourceBlocks(source).map((one) =>
    one.kind === 'table' ? { ...one, columns: columnsOf(one.rows) } : one,
  );
  const fonts = await fontsFor(source, undefined, false);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fonts.files] }] });
  const notice = JSON.stringify({ fonts: [...fonts.families.fang, ...fonts.families.symbols], blocks });
  const compiled = compiler.compile({ mainFileContent: PROGRAM, inputs: { notice } });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return Buffer.from(compiler.pdf(compiled.result, { creationTimestamp: 946_684_800 }));
}
