import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const font = fileURLToPath(
  new URL(
    '../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    import.meta.url,
  ),
);
const seal = (words) =>
  `#place(right, dx: -20mm, dy: -6mm, circle(radius: 19mm, stroke: 1.6pt + red)[#set align(center + horizon)\n#text(fill: red, size: 11pt)[${words}\\ （演示）]])`;
const page = (title, body, words) =>
  `#set document(title: "${title}", date: none)\n#set page(paper: "a4", margin: 28mm)\n#set text(font: "Noto Serif SC", size: 12pt, lang: "zh")\n#align(center, text(size: 18pt)[${title}])\n#v(12mm)\n${body}\n#v(26mm)\n${seal(words)}`;
const papers = {
  'scan.pdf': page(
    '盖章页',
    '所在单位工会（推荐单位）意见：同意。\n\n负责人签名：（签名样张）\n\n2019年9月',
    '公　章',
  ),
  'certificate.pdf': page('证书复印件', '兹证明本复印件与原件一致。\n\n证书编号：演示—2019—001', '公　章'),
  'finance.pdf': page(
    '经济效益证明',
    '2016年至2018年创收、节资情况经财务核算属实（演示样张）。\n\n附：分年度明细表一份。',
    '财务专用章',
  ),
  'details.pdf': page(
    '详细申报材料',
    '一、制度汇编目录\n\n二、课题立项文件目录\n\n三、活动记录与照片目录\n\n四、成果应用证明目录',
    '公　章',
  ),
  'summary.pdf': page('申报汇总表（盖章件）', '内容见系统内汇总表（演示样张）。', '公　章'),
};

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

/** A photo of a sealed sheet: grey lines of writing and a red ring, three colours. */
function photo(width = 620, height = 860) {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) {
      const ring = Math.abs(Math.hypot(x - 430, y - 640) - 105) < 4;
      const line = y % 34 < 2 && x > 70 && x < width - 70 && y < 560;
      row[x + 1] = ring ? 2 : line ? 1 : 0;
    }
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from([250, 249, 245, 150, 150, 150, 205, 40, 40]);
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

/** The small real files that stand in for proofs and scans. */
export async function writeFiles(folder) {
  mkdirSync(folder, { recursive: true });
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [font] }] });
  for (const [name, source] of Object.entries(papers))
    writeFileSync(
      join(folder, name),
      compiler.pdf({ mainFileContent: source }, { creationTimestamp: 1569800000 }),
    );
  writeFileSync(join(folder, 'photo.png'), photo());
}
