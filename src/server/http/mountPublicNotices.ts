import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import { MOST_OBJECTION_FILES } from '../../core/publicNotice/objection.ts';
import type { AppDeps } from '../app.ts';
import { judgeFile } from '../files/judgeFile.ts';
import { claimObjection } from '../identity/signInAttempts.ts';
import { findNotice, type PublicNoticePage } from '../publicPages/findNotice.ts';
import { noticePage, receiptPage, unknownNotice } from '../publicPages/noticePage.ts';
import { type Faults, faultsOf, OBJECTION_MEGABYTES, typedOf } from '../publicPages/objectionForm.ts';
import { publicPage, publicPagePolicy } from '../publicPages/page.ts';
import { type ReceivedFile, takeObjection } from '../publicPages/takeObjection.ts';
import { neutralWords } from '../words.ts';
import { inTurn } from './mountUploads.ts';

const LARGEST = OBJECTION_MEGABYTES * 1_000_000;
/** Longest text field that is read at all, bytes; longer than any that is accepted, so that it comes back whole. */
const FIELD_BYTES = 100_000;
const address = '/public/notices/:address';

interface Sent {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly ReceivedFile[];
  readonly fault?: string;
}

function html(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', publicPagePolicy)
    .type('text/html; charset=utf-8')
    .send(page);
}

/** Reads a form to its end. A file that cannot be taken is told at its field; what was typed is there in any case. */
async function readForm({ files }: AppDeps, request: FastifyRequest, kept: ReceivedFile[]): Promise<Sent> {
  const fields = new Map<string, string>();
  let fault: string | undefined;
  const limits = { fileSize: LARGEST, files: 20, fields: 20, fieldSize: FIELD_BYTES, headerPairs: 20 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        fields.set(part.fieldname, String(part.value ?? ''));
        continue;
      }
      if (!part.filename || fault !== undefined || kept.length >= MOST_OBJECTION_FILES) {
        if (part.filename && fault === undefined) fault = `最多 ${MOST_OBJECTION_FILES} 个文件，请重新选择。`;
        part.file.resume();
        continue;
      }
      const received = await files.receive(part.file);
      const judged = part.file.truncated
        ? `“${part.filename.slice(0, 60)}”超过 ${OBJECTION_MEGABYTES} MB，请压缩后重新选择。`
        : await inTurn(() => judgeFile(received, part.filename, 'evidence'));
      if (typeof judged !== 'string' && judged.ok) {
        kept.push({ received, judged: judged.change });
        continue;
      }
      await files.discard(received);
      fault = typeof judged === 'string' ? judged : refusalSentence(judged.refusal, await neutralWords());
    }
  } catch (error) {
    request.log.warn({ err: error }, 'broken objection form');
    fault ??= '附件没有传完整，请重新选择；网络不稳时可先不附，另行寄送。';
  }
  return { fields, files: kept, ...(fault === undefined ? {} : { fault }) };
}

const closedNote = '<p class="state bad">公示已经结束，这件异议没有收下。请按页末的联系方式直接反映。</p>';
const tooOften =
  '<p class="state bad" role="alert">这个网络提交得太频繁，还没有收下。已填的内容都在，请等 15 分钟再提交，或按页末的联系方式书面、电话提出。</p>';

async function answer(
  deps: AppDeps,
  request: FastifyRequest,
  page: PublicNoticePage,
  kept: ReceivedFile[],
): Promise<{ status: number; page: string }> {
  // Counted on the machine's clock before anything is read, so that parallel forms are counted too.
  const mayTry = await claimObjection(deps.db, request.ip, new Date());
  const sent: Sent = request.isMultipart()
    ? await readForm(deps, request, kept)
    : { fields: new Map(), files: [] };
  const typed = typedOf(sent.fields);
  if (!mayTry) return { status: 429, page: noticePage(page, typed, {}, tooOften) };
  const faults: Faults = faultsOf(typed, page.items.length, page.notice.rule.realName);
  if (sent.fault !== undefined) faults.files = sent.fault;
  // Only programs fill what nobody sees.
  if (sent.fields.get('website')) faults.text ??= '请把看不见的那一栏留空后再提交。';
  if (Object.keys(faults).length > 0) return { status: 422, page: noticePage(page, typed, faults) };
  const taken = await takeObjection(deps.db, deps.files, page, typed, sent.files);
  return taken
    ? { status: 200, page: receiptPage(page, taken, sent.files.length) }
    : { status: 409, page: noticePage(page, typed, {}, closedNote) };
}

/**
 * `GET` and `POST /public/notices/<address>`: a page for everybody, without script, cookie or account. Double sending is
 * harmless by the form's key, other websites are refused by their origin, programs by an empty field and by count.
 */
export function mountPublicNotices(app: FastifyInstance, deps: AppDeps): void {
  const find = (request: FastifyRequest) =>
    findNotice(deps.db, (request.params as { address: string }).address, {
      now: request.receivedAt,
      request: request.id,
    });

  app.get(address, async (request, reply) => {
    const page = await find(request);
    return page ? html(reply, 200, noticePage(page)) : html(reply, 404, unknownNotice());
  });

  app.post(address, async (request, reply) => {
    const kept: ReceivedFile[] = [];
    try {
      const page = await find(request);
      if (!page) return html(reply, 404, unknownNotice());
      const { status, page: body } = await answer(deps, request, page, kept);
      return html(reply, status, body);
    } catch (error) {
      request.log.error({ err: error }, 'objection failed');
      const text = `<h1>没有提交成功</h1><p>系统出了错，这件异议还没有收下。请用浏览器的“后退”回到表单（所填内容还在），稍后再提交；仍不行时请按公示上的联系方式提出，编号 ${request.id}。</p>`;
      return html(reply, 500, publicPage('没有提交成功', text));
    } finally {
      for (const { received } of kept) await deps.files.discard(received);
    }
  });
}
