import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalStatus } from '../../contract/refusals.ts';

import type { Refusal } from '../../core/refusals.ts';
import { escapeHtml } from '../../documents/write/escapeHtml.ts';
import { answerRefusal, sentenceOf } from './answerRefusal.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const STYLE =
  'body{font:18px/1.7 system-ui,sans-serif;max-width:36em;margin:3em auto;padding:0 1em;color:#1a1a1a}';

/** A paper that cannot be had: people open papers in a tab of the browser and read a page, programs get JSON. */
export async function refusePaper(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  if (!request.headers.accept?.includes('text/html')) return answerRefusal(request, reply, refusal);
  const said = escapeHtml(await sentenceOf(request, refusal));
  return reply
    .code(refusalStatus[refusal.code])
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', POLICY)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>这份表没有打开</title><style>${STYLE}</style></head><body><main><h1>这份表没有打开</h1><p>${said}</p><p>办好后关闭这一页，回到原来的页面再点一次。查询编号：${escapeHtml(request.id)}</p></main></body></html>\n`,
    );
}
