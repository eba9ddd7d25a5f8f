import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../core/refusals.ts';
import { answerRefusal } from './answerRefusal.ts';

const invalid = (message: string): Refusal => ({
  code: 'inputInvalid',
  params: { problems: [{ path: '', message }] },
});

/** What fastify and its plugins throw that is the caller's fault or passes by itself. */
const FORESEEN: Record<string, Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: invalid('内容太长'),
  FST_ERR_CTP_INVALID_JSON_BODY: invalid('请求内容不是有效的 JSON'),
  FST_ERR_CTP_EMPTY_JSON_BODY: invalid('请求内容是空的'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: invalid('请求内容的长度与声明不符'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: invalid('请求内容的类型不被接受'),
  FST_ERR_BAD_URL: invalid('网址无法识别'),
  FST_STATIC_FORBIDDEN_PATH: { code: 'notFound', params: { what: '个地址' } },
  ERR_STREAM_PREMATURE_CLOSE: invalid('传输中断'),
  GONGFANG_TOO_MANY_REQUESTS: { code: 'tooManyRequests', params: {} },
};
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', '57P01', '57P02', '57P03', '53300', '08006'];
/** Two transactions stood in each other's way and one was rolled back: trying again helps. */
const CLASHED = ['40P01', '40001'];
for (const code of [...AWAY, ...CLASHED]) FORESEEN[`database ${code}`] = { code: 'unavailable', params: {} };

function isDatabaseGone(error: Error): boolean {
  return /timeout exceeded when trying to connect|Connection terminated|connection timeout/i.test(
    error.message,
  );
}

/** The refusal behind a foreseen error; undefined for a bug. */
export function foreseen(error: FastifyError): Refusal | undefined {
  // A prototype key in the body is refused by the JSON parser itself.
  if (error.name === 'SyntaxError' && error.statusCode === 400) return FORESEEN.FST_ERR_CTP_INVALID_JSON_BODY;
  if ('syscall' in error && ['connect', 'read', 'write'].includes(String(error.syscall)))
    return FORESEEN[`database ${error.code}`];
  if (isDatabaseGone(error)) return { code: 'unavailable', params: {} };
  const known = FORESEEN[error.code] ?? FORESEEN[`database ${error.code}`];
  if (known) return known;
  // Whatever else a plugin blames on the caller (a broken multipart body, a bad parameter).
  const { statusCode = 500 } = error;
  const brokenForm = /end of (form|multipart data)|multipart/i.test(error.message);
  return brokenForm || (statusCode >= 400 && statusCode < 500)
    ? invalid('请求无法识别或传输中断')
    : undefined;
}

/** Answers whatever went wrong: a refusal for what is foreseen, else a sentence with the id to quote. */
export async function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = foreseen(error);
  if (refusal?.code === 'unavailable') request.log.warn({ err: error }, 'database unavailable');
  if (refusal) return answerRefusal(request, reply, refusal);
  request.log.error({ err: error }, 'request failed');
  const message = `系统出了错，这一步没有办成。您填写的内容还在，请稍后再试；仍不行时请把编号 ${request.id} 告诉系统管理员。`;
  return reply.code(500).send({ message, request: request.id });
}

/** What is wrong with a request that is none, by node's code. */
const BROKEN: Record<string, readonly [status: string, sentence: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    '网址或请求头太长，未作任何改动。请缩短搜索内容，或清除本站的 Cookie 后重试。',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '传输太慢，已中断，未作任何改动。请检查网络后重试。'],
};

/** A request that cannot even be read gets a sentence too; whoever went away gets nothing. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message] = BROKEN[error.code ?? ''] ?? [
    '400 Bad Request',
    '请求无法识别，未作任何改动。请从本系统的页面重新操作。',
  ];
  const body = JSON.stringify({ message });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** One catch-all: refusals for what is foreseen, a sentence with the id to quote for the rest; nothing inside leaks. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
}
