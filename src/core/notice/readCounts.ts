import { chineseDigits, readCount } from './chineseNumber.ts';
import { found, type Paragraph, passagesOf, splitAfter } from './paragraph.ts';
import type { Found, ReadCount } from './reading.ts';

const token = new RegExp(
  `(\\d{1,4}|[${chineseDigits}]{1,5})(?:个|家)(?!以上|左右|阶段|工作日|月|方面|步骤|单位|年|百分|环节|成员|类)`,
  'g',
);
const names = /命名|认定|选树|授牌|表彰|授予|评选|评定|遴选/;
const creates = /创建|建设|新建|培育|建成|任务|目标|推荐|打造|组建|申报|名额|计划|建立/;
const subject = /级|示范|工作室|标兵|星|重点|优秀|类|精品|联盟/;
/** What a label begins after. */
const lead =
  /^.*?(?:创建|建设|新建|新创建|培育|命名|认定|选树|评选|推荐|打造|组建|建成|遴选|确定|计划|任务|目标|共|其中|为|是|约|达到|完成|：)(?:各类)?/;
const quoted = /^(?:左右)?[“"]([^”"]{2,40})[”"]/;
const noun = /^([\p{Script=Han}（）、]{0,20}?工作室)/u;

function labelOf(text: string, from: number, to: number, last: number): string {
  const after = quoted.exec(text.slice(to))?.[1];
  if (after) return after;
  const clause = text
    .slice(last, from)
    .split(/[，；。：“”]|、(?![^（]*）)/)
    .at(-1)!;
  const open = clause.lastIndexOf('（');
  const own = open >= 0 && !clause.slice(open).includes('）') ? clause.slice(open + 1) : clause;
  let label = own;
  for (let next = label.replace(lead, ''); next !== label && next !== ''; next = label.replace(lead, ''))
    label = next;
  label = label
    .replace(/^(?:全[市州省县区]|今年|本年|\d{4}年(?:度)?|不少于|不超过|含|新|各|拟|再|继续)+(?=.)/, '')
    .replace(/(?:不少于|不超过|各|新|数|共|约|总数为?)+$/, '');
  const follows = noun.exec(text.slice(to))?.[1];
  if (subject.test(label)) return label;
  return follows ?? label;
}

function countsIn(sentence: Paragraph): Found<ReadCount>[] {
  const { text } = sentence;
  const result: Found<ReadCount>[] = [];
  let last = 0;
  for (const match of text.matchAll(token)) {
    const count = readCount(match[1]!);
    const from = match.index;
    const to = from + match[0].length;
    const label = labelOf(text, from, to, last);
    const before = text.slice(0, from);
    last = to;
    const odd =
      /(?:不少于|至少|每|第|近|超过|不超过|满|前|最多|限报|原则上)$/.test(before) || /[\d.〔-]$/.test(before);
    if (count === undefined || count === 0 || odd || !subject.test(label) || label.length > 32) continue;
    const verbs = [...before.matchAll(new RegExp(`${names.source}|${creates.source}`, 'g'))].map(
      (each) => each[0],
    );
    if (verbs.length === 0) continue;
    const what = names.test(verbs.at(-1)!) ? 'name' : 'create';
    result.push(found({ what, label, count }, passagesOf(sentence), 'likely'));
  }
  return result;
}

/** Numbers of studios that the running text gives (R2, R3, R14). */
export function readCounts(paragraphs: readonly Paragraph[]): Found<ReadCount>[] {
  const all = paragraphs.flatMap((paragraph) => splitAfter(paragraph, /[。！？]/g).flatMap(countsIn));
  return all.filter(
    ({ value }, at) =>
      all.findIndex(
        (other) =>
          other.value.label === value.label &&
          other.value.count === value.count &&
          other.value.what === value.what,
      ) === at,
  );
}
