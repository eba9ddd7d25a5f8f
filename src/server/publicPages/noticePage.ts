import { daysBetween } from '../../core/campaign/today.ts';
import { chineseDay } from '../../documents/papers/chineseDay.ts';
import { escapeHtml } from '../../documents/write/escapeHtml.ts';
import type { ObjectionRow } from '../store/objections.ts';
import type { PublicNoticePage } from './findNotice.ts';
import { aboutWords, type Faults, nothingTyped, objectionForm, type Typed } from './objectionForm.ts';
import { paragraphs, publicPage, said } from './page.ts';

const time = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(at);

function stateOf({ notice, day, context }: PublicNoticePage): string {
  const until = `${chineseDay(notice.ends_on)} 24:00`;
  if (notice.ended_at)
    return `<div class="state bad"><p>本次公示已中止。</p>${paragraphs(notice.ended_because ?? '')}</div>`;
  if (notice.result_at)
    return `<div class="state"><p><strong>公示结果：${said(notice.result ?? '')}</strong></p><p>公示期 ${chineseDay(notice.opens_on)}至${until}，结果于 ${escapeHtml(time(notice.result_at, context.timeZone))} 发布。</p></div>`;
  if (day > notice.ends_on)
    return `<div class="state"><p>公示期已于 ${until} 届满，正在核实和汇总，结果将在本页发布。</p></div>`;
  const left = daysBetween(day, notice.ends_on);
  return `<div class="state"><p>公示期：${chineseDay(notice.opens_on)}至${until}（${left === 0 ? '今天是最后一天' : `还有 ${left} 天`}）。</p></div>`;
}

function listOf({ items }: PublicNoticePage): string {
  const cell = (label: string, text: string) => `<td data-label="${label}">${escapeHtml(text)}</td>`;
  const rows = items.map(
    ({ position, studio_name, lead_name, unit_name, body_name }) =>
      `<tr>${cell('序号', String(position))}${cell('名称', studio_name)}${cell('姓名', lead_name)}${cell('所在单位', unit_name)}${cell('推荐单位', body_name)}</tr>`,
  );
  return `<h2 id="list">名单（共 ${items.length} 个）</h2><table aria-labelledby="list"><thead><tr><th scope="col">序号</th><th scope="col">名称</th><th scope="col">姓名</th><th scope="col">所在单位</th><th scope="col">推荐单位</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function contactOf({ notice, union }: PublicNoticePage): string {
  const { name, phone, address, email } = notice.contact;
  const lines = [`联系人：${said(name)}`, `电话：${said(phone)}`];
  if (email) lines.push(`邮箱：${said(email)}`);
  if (address) lines.push(`地址：${said(address)}`);
  return `<p>${said(union)}</p><p>${lines.join('<br>')}</p>`;
}

function how({ notice }: PublicNoticePage): string {
  const real = notice.rule.realName ? '用真实姓名提出，写明联系方式、事实和依据' : '写明事实和依据';
  return `<p>对名单有异议的，请在公示期内${real}。可以在本页提交，也可以书面或电话提出，联系方式见页末。收到后 ${notice.rule.answerWorkdays} 个工作日内答复。</p>`;
}

/** The page of a 公示 as the public sees it: period, list, how to object, whom to ask; later the result (S8, S28). */
export function noticePage(
  page: PublicNoticePage,
  typed: Typed = nothingTyped(),
  faults: Faults = {},
  note = '',
): string {
  const { notice, day } = page;
  const running = notice.ended_at === null && notice.result_at === null;
  const late =
    day > notice.ends_on ? '<p class="state bad">公示期已过。现在提交的异议会收下，并标明逾期。</p>' : '';
  const objection = running
    ? `<h2 id="objection">提出异议</h2>${how(page)}${late}${note}${objectionForm(page, typed, faults)}`
    : note;
  const list = notice.ended_at === null ? listOf(page) : '';
  return publicPage(
    notice.title,
    `<h1>${said(notice.title)}</h1>${stateOf(page)}${notice.ended_at === null ? paragraphs(notice.text) : ''}${list}${objection}`,
    contactOf(page),
  );
}

/** The receipt: a number to keep, no name and no contact on it. */
export function receiptPage(page: PublicNoticePage, objection: ObjectionRow, files: number): string {
  const { notice, context } = page;
  const about = page.items.find(({ application }) => application === objection.application);
  const late = objection.late
    ? `<p class="state bad">收到时公示期已过（${chineseDay(notice.ends_on)} 24:00），这件异议已收下并标明逾期。</p>`
    : '';
  return publicPage(
    '异议已收到',
    `<h1>异议已收到</h1><p class="number">编号：${escapeHtml(receiptNumber(notice.address, objection.number))}</p>${late}
<p>收到时间：${escapeHtml(time(objection.received_at, context.timeZone))}<br>对象：${aboutWords(page, String(about?.position ?? 0))}<br>附件：${files} 个</p>
<p>将在 ${chineseDay(objection.answer_by)} 前按您留下的联系方式答复。请打印或抄下编号，查询时用。</p>
<p class="noprint"><a href="/public/notices/${escapeHtml(notice.address)}">回到公示</a></p>`,
    contactOf(page),
  );
}

export const receiptNumber = (address: string, number: number): string => `${address}-${number}`;

/** No notice at this address: said kindly, with what to do. */
export function unknownNotice(): string {
  return publicPage(
    '没有这个公示',
    '<h1>没有这个公示</h1><p>这个网址没有公示，或公示还没有开始。请核对网址是否完整；从通知或网站上的链接重新打开。</p><p>仍打不开的，请联系发布公示的工会。</p>',
  );
}
