import { chineseDigits, readCount } from './chineseNumber.ts';
import { found, type Paragraph, passagesOf, splitAfter } from './paragraph.ts';
import { sharesOut } from './quotaSentence.ts';
import type { Found, ReadCount } from './reading.ts';
import type { Placed } from './section.ts';

const token = new RegExp(
  `(\\d{1,4}|[${chineseDigits}]{1,5})(?:个|家)(?!以上|阶段|工作日|月|方面|步骤|单位|年|百分|环节|成员|类)`,
  'g',
);
const names = /命名|认定|选树|授牌|表彰|授予|评选|评定|遴选/;
const creates = /创建|建设|新建|培育|建成|任务|目标|推荐|打造|组建|申报|名额|计划|建立/;
const subject = /级|型|示范|工作室|标兵|星|重点|优秀|类|精品|联盟/;
/** What a label begins after. */
const lead =
  /^.*?(?:创建|建设|新建|新创建|培育|命名|认定|选树|评选|推荐|打造|组建|建成|遴选|确定|计划|任务|目标|共|其中|为|是|约|达到|完成|：)(?:各类)?/;
const quoted = /^(?:左右)?[“"]([^”"]{2,40})[”"]/;
const noun = /^([\p{Script=Han}（）、]{0,20}?工作室)/u;

const verbsIn = (text: string) =>
  [...text.matchAll(new RegExp(`${names.source}|${creates.source}`, 'g'))].map((each) => each[0]);
/** 创建任务 3 个: the noun behind the label says that it is a number. */
const behindLabel = /(?:创建|建设|推荐|申报|培育)?(?:任务|指标|名额|目标|计划|数量)(?:数|共)?(?:为|是)?$/;

function labelOf(text: string, from: number, to: number, last: number): string {
  const after = quoted.exec(text.slice(to))?.[1];
  if (after) return after;
  const quotedBefore = /[“"]([^”"]{2,40})[”"]$/.exec(text.slice(last, from))?.[1];
  if (quotedBefore) return quotedBefore;
  const clause = text
    .slice(last, from)
    .split(/[，；。：“”]|、(?![^（]*）)/)
    .at(-1)!;
  const open = clause.lastIndexOf('（');
  const own = (open >= 0 && !clause.slice(open).includes('）') ? clause.slice(open + 1) : clause).replace(
    behindLabel,
    '',
  );
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

interface Context {
  /** What was said before in the same paragraph, and over it. */
  readonly before: string;
}

function countsIn(sentence: Paragraph, context: Context): Found<ReadCount>[] {
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
    const old = /的$|已[\p{Script=Han}]{0,4}$|实际[\p{Script=Han}]{0,6}$/u.test(before);
    const odd =
      old ||
      /(?:不少于|至少|每|第|近|超过|不超过|满|前|最多|限报|原则上)$/.test(before) ||
      /[\d.〔-]$/.test(before);
    if (count === undefined || count === 0 || odd || label.length > 32) continue;
    const verbs = verbsIn(before).length > 0 ? verbsIn(before) : verbsIn(context.before);
    const verb = verbs.at(-1);
    if (verb === undefined) continue;
    const bare = /(?:共|择优|拟|计划)?(?:命名|认定|选树)(?:不超过|共)?$/
      .exec(before)?.[0]
      .replace(/^共|不超过$|共$/g, '');
    if (!subject.test(label) && bare === undefined) continue;
    const what = names.test(verb) ? 'name' : 'create';
    result.push(
      found({ what, label: subject.test(label) ? label : bare!, count }, passagesOf(sentence), 'likely'),
    );
  }
  return result;
}

/** Numbers of studios that the running text gives (R2, R3, R14). */
export function readCounts(body: readonly Placed[]): Found<ReadCount>[] {
  const all = body.flatMap(({ paragraph, under }) => {
    let before = under.join('，');
    return splitAfter(paragraph, /[。！？]/g).flatMap((sentence) => {
      const made = sharesOut(sentence) ? [] : countsIn(sentence, { before });
      before = `${before}${sentence.text}`;
      return made;
    });
  });
  return all.filter(
    ({ value }, at) =>
      all.findIndex(
        ({ value: other }) =>
          other.label === value.label && other.count === value.count && other.what === value.what,
      ) === at,
  );
}
