import { readCount } from './chineseNumber.ts';
import { found, type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found, ReadMaterial } from './reading.ts';
import { levelOf, type Placed, withoutMark } from './section.ts';

const electronic = /电子(?:版|文档|稿|材料|文件|档)|[Ww]ord版|WORD版|扫描件|U盘/;
const copies = /(?:各?一式|各|均|共|纸质(?:版|件|材料)?)?([一二两三四五六七八九十]|\d{1,2})[份套]/g;
const paper =
  /(?:简介|事迹|章程|函|表|材料|报告|总结|名单|书|说明|证明|光盘|照片|视频|复印件|清单|方案|附件)$/;
const listHeading = /材料|资料|报送内容|提交/;

interface Pending {
  readonly title: string;
  readonly from: number;
}

/** Names of papers in a sentence: in 《》, or plain words such as 详细申报材料. */
function namesIn(text: string): Pending[] {
  const quoted = [...text.matchAll(/《([^》]{2,60})》/g)].map((match) => ({
    title: match[1]!,
    from: match.index,
  }));
  const plain = [
    ...text.matchAll(
      /(?:^|[，、；。：及和与将附]|以及|（\d）)((?:\d{2,5}字(?:以内|左右)?)?(?:[\p{Script=Han}]|（[^）份套]{1,8}）){0,18}?(?:申请(?=（[^）]*[份套])|表|材料|报告|总结|名单|书|光盘|照片|视频|证明|复印件|简介|事迹|章程|函))(?=[（，、；一二两三四五六七八九各均及和与]|\d|纸质|电子|$)/gu,
    ),
  ]
    .map((match) => ({
      title: match[1]!
        .replace(/^（\d{1,2}）/, '')
        .replace(
          /^(?:及|和|以及|与|其他|连同|另附|附|相关(?!证明)|各单位要|请?将|要|须|提交|报送|填写|上报|填报|同时|所有|上述|以上)+/,
          '',
        ),
      from: match.index + 1,
    }))
    .filter(
      ({ title, from }) =>
        title.length >= 2 &&
        !quoted.some((each) => from >= each.from && from <= each.from + each.title.length + 1),
    );
  return [...quoted, ...plain].sort((one, other) => one.from - other.from);
}

function countsIn(text: string): { count: number; at: number }[] {
  return [...text.matchAll(copies)].flatMap((match) => {
    const count = readCount(match[1]!);
    const odd =
      /^[一二两三四五六七八九十\d]份/.test(match[0]) && /[\d第]$|月$/.test(text.slice(0, match.index));
    const month = /第.{0,3}阶段.{0,2}$/.test(text.slice(0, match.index));
    return count === undefined || count === 0 || odd || month ? [] : [{ count, at: match.index }];
  });
}

/** （1500字左右，电子版）: said of the one paper before the bracket. */
const ownElectronic = /（(?:[^（）]*[，、])?电子(?:版|文档|稿|材料|文件|档)）/g;

/** What is said of a paper between two semicolons. */
function clauseAt(text: string, at: number): string {
  const from = text.slice(0, at).lastIndexOf('；') + 1;
  const to = text.indexOf('；', at);
  const end = to < 0 ? text.length : to;
  return text
    .slice(from, end)
    .replace(ownElectronic, (bracket, place: number) =>
      from + place <= at && at < from + place + bracket.length ? bracket : '',
    );
}

/** Papers before a number of copies are the papers it is about. */
function inSentence(sentence: Paragraph, isElectronic: boolean, list: boolean): Found<ReadMaterial>[] {
  const text = sentence.text.replace(/^（[一二三四五六七八九十\d]{1,2}）|^\d{1,2}[.、](?!\d)/, '');
  const names = namesIn(text);
  const counts = countsIn(text);
  let from = 0;
  const result: Found<ReadMaterial>[] = [];
  for (const { count, at } of counts) {
    const meant = names.filter((name) => name.from >= from && name.from < at);
    const quoted = meant.filter((name) => text[name.from] === '《');
    const kept =
      quoted.length > 0
        ? meant.filter((name) => quoted.includes(name) || name.from > quoted[0]!.from)
        : meant.slice(-1);
    for (const { title } of kept)
      result.push(
        found(
          { title, copies: count, electronic: isElectronic || electronic.test(clauseAt(text, at)) },
          passagesOf(sentence),
          quoted.length > 0 || list ? 'sure' : 'likely',
        ),
      );
    from = at;
  }
  for (const match of text.matchAll(ownElectronic)) {
    const name = names.findLast((each) => each.from < match.index);
    if (!name || countsIn(match[0]).length > 0 || result.some(({ value }) => value.title === name.title))
      continue;
    result.push(found({ title: name.title, copies: 1, electronic: true }, passagesOf(sentence), 'likely'));
  }
  return result;
}

/** 一式三份 said once for a whole list of papers. */
function inList(body: readonly Placed[], isElectronic: boolean): Found<ReadMaterial>[] {
  const result: Found<ReadMaterial>[] = [];
  const sections = new Map<string, Placed[]>();
  for (const each of body) {
    const head = each.under.at(-1);
    if (head !== undefined && listHeading.test(head) && levelOf(each.paragraph.text) !== undefined)
      sections.set(head, [...(sections.get(head) ?? []), each]);
  }
  for (const [head, items] of sections) {
    const all = body.filter(
      ({ under, paragraph }) => under.at(-1) === head || paragraph.text.startsWith(head),
    );
    const shared = all
      .flatMap(({ paragraph }) => sentencesOf(paragraph))
      .filter(
        ({ text }) =>
          /以上|上述|所有|均|材料/.test(text) &&
          (!items.some(({ paragraph }) => paragraph.text.startsWith(text)) || /以上|上述|均/.test(text)),
      )
      .flatMap(({ text }) => countsIn(text))[0]?.count;
    for (const { paragraph } of items) {
      const words = withoutMark(paragraph.text);
      const own = countsIn(words)[0]?.count;
      const title =
        /^[^《]{0,6}《([^》]{2,60})》/.exec(words)?.[1] ?? words.split(/[，。；：（]|一式|\d份/)[0]!;
      const count = own ?? shared;
      if (
        count === undefined ||
        title.length < 2 ||
        title.length > 40 ||
        (!words.includes('《') && !paper.test(title))
      )
        continue;
      result.push(
        found(
          { title, copies: count, electronic: isElectronic || electronic.test(words) },
          passagesOf(paragraph),
          own === undefined ? 'likely' : 'sure',
        ),
      );
    }
  }
  return result;
}

/** 电子版 is sent for everything; within a list it belongs to its item. */
function saysForAll(said: string): boolean {
  const text = said.replace(ownElectronic, '');
  return (
    electronic.test(text) &&
    /发送|发至|发到|发[A-Za-z]|报送|上报|邮箱|同步|同时|以上|上述|含电子|报[市省州县区]|电子版1份$/.test(text)
  );
}

/** What is to be handed in, and how many copies (R29, R30). */
export function readMaterials(body: readonly Placed[]): Found<ReadMaterial>[] {
  const isElectronic = body.some(({ paragraph }) =>
    sentencesOf(paragraph).some(({ text }) => saysForAll(text)),
  );
  const listed = inList(body, isElectronic);
  const said = body.flatMap(({ paragraph }) =>
    sentencesOf(paragraph).flatMap((sentence) => inSentence(sentence, isElectronic, false)),
  );
  const result: Found<ReadMaterial>[] = [];
  const bare = (title: string) => title.replace(/[《》]/g, '');
  for (const each of [...listed, ...said]) {
    if (/^(?:以上|上述|所有|全部|纸质)?(?:的)?(?:申报)?材料$/.test(each.value.title) && result.length > 0)
      continue;
    if (!result.some(({ value }) => bare(value.title) === bare(each.value.title))) result.push(each);
  }
  return result;
}
