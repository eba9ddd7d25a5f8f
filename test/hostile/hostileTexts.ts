import { encodings } from '../notices/encode.ts';
import { type HostileFile, soundNotice } from './hostileFile.ts';

const sound = soundNotice();
/** Bytes that look random and are the same in every run. */
function noise(length: number): Buffer {
  let seed = 20240930;
  return Buffer.from(
    Array.from({ length }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >> 16;
    }),
  );
}
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at));

const text = (what: string, made: () => string, ends: HostileFile['ends'], says?: RegExp): HostileFile => ({
  what,
  name: `${what}.txt`,
  make: () => Buffer.from(made()),
  ends,
  ...(says ? { says } : {}),
});

/** Text files: nothing in them, too much of it, bytes of no text, numbers and days that cannot be. */
export const hostileTexts: readonly HostileFile[] = [
  text('空文件', () => '', 'refused', /空/),
  text('一个字节', () => 'a', 'either'),
  text('只有空白', () => ' \r\n\t　\u00a0\ufeff'.repeat(5_000), 'refused', /没有|空/),
  text('五兆同一个字', () => '工'.repeat(1_700_000), 'either'),
  text('二十万行', () => rows(200_000, (at) => `第${at}行　各单位认真组织`).join('\n'), 'either'),
  text('夹零字节', () => sound.replaceAll('总工会', '总\0工\0会'), 'either'),
  {
    what: '两种编码',
    name: '两种编码.txt',
    make: () => Buffer.concat([Buffer.from(sound), encodings.gb18030(sound)]),
    ends: 'either',
  },
  { what: '乱字节', name: '乱字节.txt', make: () => noise(20_000), ends: 'either' },
  {
    what: '半个UTF-16字',
    name: '半字.txt',
    make: () => encodings.utf16le(sound).subarray(0, 401),
    ends: 'either',
  },
  text('倒写与零宽字符', () => sound.replaceAll('工', '\u202e工\u200b\u200d\u2066'), 'read'),
  text('孤立的代理字', () => `${sound}\n\ud800 \udfff`, 'either'),
  text('没有的日子', () => soundNotice({ due: '2月30日' }), 'read', /2月30日/),
  text('第十三月', () => soundNotice({ due: '2024年13月45日' }), 'read', /13月45日/),
  text('九万年', () => soundNotice({ year: '99999年' }), 'read'),
  {
    ...text(
      '天文数字',
      () => soundNotice({ rows: '东屿县总工会	9007199254740993999	2	3\n合计	9007199254740993999	2	3' }),
      'read',
      /9007199254740993999|太大|东屿县总工会/,
    ),
  },
  {
    ...text(
      '负数与小数',
      () => soundNotice({ rows: '东屿县总工会	-5	2	3\n西屿县总工会	5.5	2	3\n合计	10	4	6' }),
      'read',
      /-5|东屿县总工会/,
    ),
  },
  text(
    '二十万列',
    () => soundNotice({ rows: `东屿县总工会\t${'1\t'.repeat(200_000)}\n合计\t10\t4\t6` }),
    'either',
  ),
  text(
    '一万个单位',
    () => soundNotice({ rows: rows(10_000, (at) => `第${at}县总工会\t1\t1\t`).join('\n') }),
    'either',
  ),
  text(
    '摆法数不清的表',
    () =>
      soundNotice().replace(/单位\t[\s\S]*/, '') +
      [
        '单位 总数 甲 乙 丙 丁 戊 己 庚 辛',
        ...rows(40, (at) => `第${at}县总工会 1 1 1 1`),
        '合计 40 20 20 20 20 20 10 5 5',
      ].join('\n'),
    'read',
  ),
  text('没有配对的括号', () => `${sound}${'（'.repeat(60_000)}${'《'.repeat(60_000)}`, 'either'),
  text('数字长龙', () => `${sound}${'1'.repeat(200_000)}年${'２ '.repeat(100_000)}月`, 'either'),
  text('编号长龙', () => `${sound}${'一、（一）1．'.repeat(40_000)}`, 'either'),
  text('附件长龙', () => `${sound}附件：${rows(20_000, (at) => `${at}.附件${at}`).join('\n')}`, 'either'),
  text('空格长龙', () => `${sound}联系人：${' '.repeat(300_000)}：${'\t'.repeat(300_000)}前`, 'either'),
  text('公式与脚本', () => sound.replaceAll('东屿县', '=HYPERLINK("x")<script>alert(1)</script>'), 'read'),
  text('原型名', () => sound.replaceAll('市级', '__proto__').replaceAll('县级', 'constructor'), 'read'),
  { what: '图片改名', name: '扫描.txt', make: () => png(), ends: 'refused', says: /图|PDF|文字/ },
];

function png(): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), noise(3_000)]);
}
