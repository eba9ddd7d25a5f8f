import { type DateFrame, type DateWord, dateWords, shifted } from './dateWords.ts';
import { found, type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found, ReadDeadline } from './reading.ts';
import type { Placed } from './section.ts';

type Frame = DateFrame & { readonly issuedOn?: string };

const acts =
  /报(?:送|至|到|给|名|备|[市省州区县]|我)|[寄送报交]（[寄送报交]）[至到]|上报|申报|呈报|填报|提交|递交|上交|送(?:至|达|交|到)|寄(?:送|至|到)|受理|推荐|登录|登记|发送|反馈|书面|说明原因|送(?=[市省县区州])|报.{0,12}(?:部|室|处|科|办)|交.{0,12}(?:部|室|处|科|办)/;
const behind =
  /^(?:（[^）]{0,14}）)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:下班)?(?:之?前|以前|截止|止|为止|逾期|（?以邮戳)/;
const before =
  /(?:截止|截至|截止到|截至到|截止于|不迟于|不晚于|最迟|期限|截止时间|截止日期|时限)[到至于为是]?[：]?(?:为|是)?$/;
/** The day by which a studio must have been named or founded is no day to report by. */
const eligibility =
  /^(?:之?前|以前|后|以后|以来)?(?:已|被|获|获得)?(?:命名|成立|创建|建立|组建|认定|授予|取得|出生|入职|期间)/;
const window =
  /(?:申报|受理|报名|填报|推荐|征集|提交|报送|收件|网上申报)(?:(?:通道|系统|平台|窗口|入口)?(?:开放|开通|开启)?)(?:时间|期限|时限|期|日期)[：为是于从自在（]*$|(?:受理|收件)[：为是于从自在（]*$/;
const rolling =
  /常年(?:受理|申报|接受|开展|开放)|全年(?:受理|申报|接受)|长期受理|随时(?:申报|受理|报送|提交|可)|不设(?:申报)?截止|不限(?:申报)?时间|常态化(?:申报|受理|开展申报)|随报随(?:审|批)|滚动(?:申报|受理)/;
const receiverWords =
  /(?:[寄送报交]（[寄送报交]）|报送|报送至|上报至|上报|提交至|提交到|提交|递交至|寄送至|寄至|寄到|送达|送至|送到|送(?=[市省县区州])|交至|交到|交|报至|报到|报给|(?<![申填呈汇上名备])报(?!送|至|到|名|备)|发送至|发至)(?:到|至|给)?((?:[^，。；：、（）“”《》\d]|（[^）]{1,4}）){2,24}?(?:总工会|工会)?[^，。；：、（）“”《》\d]{0,14}?(?:部|室|科|处|办公室|中心|工会|总工会|办))(?=[，。；：、（）备审汇初进统]|$)/g;

function receiverIn(text: string): string | undefined {
  const all = [...text.matchAll(receiverWords)].map((match) => match[1]!.replace(/^[至到给]/, ''));
  return all.find((name) => !/^各|材料|邮箱|审批|汇总$|^的|单位|参评|计划/.test(name));
}

/** Whether a day is one by which something is due, and where that is said. */
function isDue(text: string, word: DateWord): boolean {
  if (eligibility.test(text.slice(word.end))) return false;
  return behind.test(text.slice(word.end)) || before.test(text.slice(0, word.start));
}

const isWindow = (text: string, word: DateWord) =>
  word.isRange &&
  word.from.length > 0 &&
  (window.test(text.slice(0, word.start)) ||
    /^[，）]?(?:受理|接受|集中|登录|网上|申报|提交|报送|为申报|为受理|内)/.test(text.slice(word.end)));

/** What is due, in the words of the notice. */
function titleOf(text: string, day: string): string {
  const names = [...text.matchAll(/《([^》]{2,60})》/g)].map((match) => match[1]!);
  if (names.length > 0) return names.length === 1 ? `《${names[0]}》` : `《${names[0]}》等`;
  const clauses = text.split(/[，。；：]/).filter((clause) => acts.test(clause));
  const clause = clauses.find((each) => each.includes(day)) ?? clauses[0] ?? text;
  const words = clause
    .replace(day, '')
    .replace(/^[于在将请把]|[于在]?(?:之?前|以前|截止)/g, '')
    .replace(/^[（\p{Script=Han}\d]{1,4}[）、.]/u, '');
  return words.slice(0, 30) || '报送材料';
}

const upper = /省(?:级|总|劳)|全国|国家级|自治区(?:级|总)|全总/;
const applicant =
  /(?:申报|所在|基层|企业)单位(?:登录|通过|向|要|须|应|将|可|于|在|填)|申报人|领衔人(?:登录|填)|登录|网上(?:申报|填报)|系统|平台|向(?:所在|本|县|各|推荐|上级)/;
const whole = /申报|推荐|汇总|审批|材料/;

function bindsOf(text: string, receiver: string | undefined): ReadDeadline['binds'] {
  if (
    upper.test(text.replace(/[^，。；]*省(?:级|总)[^，。；]*精神/, '')) &&
    !(receiver && !upper.test(receiver))
  )
    return 'information';
  if (applicant.test(text) && receiver === undefined) return 'submission';
  return whole.test(text) ? 'filing' : 'information';
}

/** A day before the notice itself, without a year, is the next year's. */
function settled(word: DateWord, { issuedOn }: Frame): DateWord | undefined {
  if (issuedOn === undefined || word.to >= issuedOn) return word;
  if (word.saysYear) return word.to.slice(0, 4) < issuedOn.slice(0, 4) ? undefined : word;
  const next = { ...word, from: shifted(word.from, 1), to: shifted(word.to, 1) };
  return next.to.slice(0, 7) < issuedOn.slice(0, 7) ? undefined : next;
}

/** The sentence before is about the province, and this one names no level of its own. */
function upperSaid({ text, pieces }: Paragraph, paragraph: Paragraph): boolean {
  const at = paragraph.text.indexOf(text);
  const before = sentencesOf(paragraph).map((one) => one.text);
  const last = at > 0 ? (before[before.indexOf(text) - 1] ?? '') : '';
  return pieces.length > 0 && upper.test(last) && !/[市县州区]级|市总|县总|州总|区总/.test(text);
}

interface Context {
  readonly paragraph: Paragraph;
  readonly under: readonly string[];
}

function deadlinesIn(
  sentence: Paragraph,
  { paragraph, under }: Context,
  frame: Frame,
): Found<ReadDeadline>[] {
  const { text } = sentence;
  const near = [...under, text].join('');
  const receiver = receiverIn(text) ?? undefined;
  const words = dateWords(text, frame);
  const made = words.flatMap((raw): Found<ReadDeadline>[] => {
    const due = isDue(text, raw);
    // 推荐时限 as the heading, the window below it.
    const headed = raw.isRange && raw.start <= 1 && window.test(under.at(-1) ?? '');
    const isOpen = isWindow(text, raw) || headed || (due && raw.isRange);
    const says = acts.test(text) || headed || (due && /截止|逾期/.test(text) && acts.test(near));
    if ((!due && !isOpen) || !says) return [];
    const word = settled(raw, frame);
    if (!word) return [];
    const clause = clauseAround(text, raw, words);
    const goes = receiverIn(clause) ?? receiver;
    const opens = word.fromNow ? frame.issuedOn : isOpen ? word.from : undefined;
    const value: ReadDeadline = {
      title: titleOf(clause, text.slice(raw.start, raw.end)),
      ...(opens === undefined ? {} : { opens }),
      due: word.to,
      ...(goes === undefined ? {} : { receiver: goes }),
      binds: goes === undefined && upperSaid(sentence, paragraph) ? 'information' : bindsOf(clause, goes),
    };
    const moved = word.to !== raw.to;
    return [
      found(
        value,
        passagesOf(sentence),
        moved ? 'unsure' : due ? 'sure' : 'likely',
        moved ? '日期早于发文日期，按下一年理解，请核对。' : undefined,
      ),
    ];
  });
  if (made.length > 0 || !rolling.test(text) || !/申报|受理|推荐|报送/.test(near)) return made;
  const value: ReadDeadline = {
    title: rolling.exec(text)![0],
    rolling: true,
    ...(receiver === undefined ? {} : { receiver }),
    binds: 'submission',
  };
  return [found(value, passagesOf(sentence), 'sure')];
}

/** The clauses up to the next day: who reports what by this one. */
function clauseAround(text: string, word: DateWord, words: readonly DateWord[]): string {
  const at = words.indexOf(word);
  const from = at === 0 ? 0 : text.slice(0, word.start).search(/[，；][^，；]*$/) + 1;
  const next = words[at + 1];
  const cut = next ? text.slice(word.end, next.start).search(/[，；][^，；]*$/) : -1;
  return text.slice(
    Math.max(from, at === 0 ? 0 : words[at - 1]!.end),
    next && cut >= 0 ? word.end + cut : text.length,
  );
}

/** Said twice is one deadline. */
function merged(all: readonly Found<ReadDeadline>[]): Found<ReadDeadline>[] {
  const result: Found<ReadDeadline>[] = [];
  for (const each of all) {
    const at = result.findIndex(
      ({ value }) =>
        value.due === each.value.due &&
        (value.opens === each.value.opens || !value.opens || !each.value.opens) &&
        value.rolling === each.value.rolling,
    );
    const other = result[at];
    if (!other) result.push(each);
    else {
      const value = { ...each.value, ...other.value };
      result[at] = { ...other, value, passages: [...other.passages, ...each.passages] };
    }
  }
  return result;
}

/** Days by which something is due, windows of two days, and intake without either (R28, R31, F52). */
export function readDeadlines(body: readonly Placed[], frame: Frame): Found<ReadDeadline>[] {
  const all = merged(
    body.flatMap(({ paragraph, under }) =>
      sentencesOf(paragraph).flatMap((sentence) => deadlinesIn(sentence, { paragraph, under }, frame)),
    ),
  );
  return withReceiver(all, body);
}

/** Where it goes is often said in a sentence without a day. */
function withReceiver(all: readonly Found<ReadDeadline>[], body: readonly Placed[]): Found<ReadDeadline>[] {
  const known = new Set(all.map(({ value }) => value.receiver));
  const said = body
    .flatMap(({ paragraph }) => sentencesOf(paragraph))
    .flatMap((sentence) => {
      const receiver = receiverIn(sentence.text);
      return receiver === undefined || known.has(receiver) ? [] : [{ receiver, sentence }];
    });
  const [first] = said;
  if (!first || said.some(({ receiver }) => receiver !== first.receiver)) return [...all];
  const open = (binds: boolean) =>
    all.findLastIndex(
      ({ value }) => value.receiver === undefined && (value.binds !== 'information' || !binds),
    );
  const at = open(true) >= 0 ? open(true) : open(false);
  return all.map((each, index) =>
    index === at
      ? {
          ...each,
          value: { ...each.value, receiver: first.receiver },
          passages: [...each.passages, ...passagesOf(first.sentence)],
        }
      : each,
  );
}
