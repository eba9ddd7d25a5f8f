/** Compound surnames in use; a name that begins with one has a surname of two signs. */
const compound = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 ' +
    '慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 ' +
    '轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 ' +
    '公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师'
  ).split(' '),
);

const strokes = new Intl.Collator('zh-u-co-stroke');

/** Surname and given name: 欧阳|明, 张|伟; a name of two signs is never all surname. */
export function surnameOf(name: string): { readonly surname: string; readonly given: string } {
  const signs = [...name.trim()];
  const long = signs.length > 2 && compound.has(signs.slice(0, 2).join('')) ? 2 : 1;
  return { surname: signs.slice(0, long).join(''), given: signs.slice(long).join('') };
}

const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * 按姓氏笔画排序: the surname's first sign by strokes (equal ones as the collation of Unicode has
 * them, by radical), a surname of one sign before a compound one, then the
 * rest of the surname and the given name in the same way. Equal names keep one order by `key`, so that a list printed
 * twice is the same list.
 */
export function byStrokes<T>(rows: readonly T[], nameOf: (row: T) => string, keyOf: (row: T) => string): T[] {
  const read = rows.map((row) => ({
    row,
    name: nameOf(row).trim(),
    key: keyOf(row),
    ...surnameOf(nameOf(row)),
  }));
  return read
    .sort((a, b) => {
      const [first, second] = [[...a.surname][0] ?? '', [...b.surname][0] ?? ''];
      return (
        strokes.compare(first, second) ||
        plain(first, second) ||
        a.surname.length - b.surname.length ||
        strokes.compare(a.surname, b.surname) ||
        strokes.compare(a.given, b.given) ||
        plain(a.name, b.name) ||
        plain(a.key, b.key)
      );
    })
    .map(({ row }) => row);
}
