import { createHmac } from 'node:crypto';
import type { HookKind } from '../../../core/outbox/webhook.ts';

/** One act on one application, as its tables have it when the message goes out. */
export interface HookEvent {
  readonly event: 'designated' | 'published' | 'upwardResult';
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly studio: string;
  readonly unit: string;
  readonly body: string;
  /** Only what the act knows: decidedOn, documentNumber, named, title, namingBody, opensOn, endsOn. */
  readonly facts: Readonly<Record<string, string | boolean | null>>;
}

/** What a web-hook is told. `link` is a whole address. */
export interface HookMessage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly at: Date;
  /** What a program reads instead of the words; only the plain kind sends it (docs/package.md). */
  readonly events?: readonly HookEvent[];
}
export interface HookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
interface Kind {
  readonly request: (url: string, secret: string | null, message: HookMessage, now: Date) => HookRequest;
  /** Whether an answer with status 2xx says yes. */
  readonly accepted: (answer: string) => boolean;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

/** Cuts to so many bytes of UTF-8 without cutting a character. */
export function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  return `${new TextDecoder().decode(bytes.subarray(0, most - 6)).replace(/\uFFFD+$/, '')}…`;
}

/** Words of people inside Markdown: no links, headings or mentions of their making. */
function plainWords(text: string): string {
  const wide: Readonly<Record<string, string>> = { '[': '［', ']': '］', '<': '＜', '>': '＞', '#': '＃' };
  return text.replace(/[[\]<>#]/g, (sign) => wide[sign]!).replaceAll(/[`*_~]/g, '\\$&');
}

function markdown({ title, text, link }: HookMessage, most: number, name: (title: string) => string): string {
  const tail = link === null ? '' : `\n\n[打开查看](${link})`;
  const head = cutBytes(`${name(plainWords(title))}\n\n${plainWords(text)}`, most - Buffer.byteLength(tail));
  return head + tail;
}

/** Group robots answer 200 whatever happened; errcode says it. */
function errcodeIsZero(answer: string): boolean {
  try {
    return (JSON.parse(answer) as { errcode?: unknown }).errcode === 0;
  } catch {
    return false;
  }
}

function signed(url: string, secret: string | null, now: Date): string {
  if (secret === null) return url;
  const timestamp = String(now.getTime());
  const signature = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const address = new URL(url);
  address.searchParams.set('timestamp', timestamp);
  address.searchParams.set('sign', signature);
  return address.href;
}

/** The dialects: 企业微信机器人, 钉钉机器人 (signed address), and plain JSON with an HMAC header. */
export const hooks: { readonly [K in HookKind]: Kind } = {
  wecom: {
    request: (url, _secret, message) => ({
      url,
      headers: json,
      // 企业微信 takes at most 4,096 bytes.
      body: JSON.stringify({
        msgtype: 'markdown',
        markdown: { content: markdown(message, 4000, (title) => `**${title}**`) },
      }),
    }),
    accepted: errcodeIsZero,
  },
  dingtalk: {
    request: (url, secret, message, now) => ({
      url: signed(url, secret, now),
      headers: json,
      body: JSON.stringify({
        msgtype: 'markdown',
        markdown: {
          title: cutBytes(message.title, 120),
          text: markdown(message, 15_000, (title) => `### ${title}`),
        },
      }),
    }),
    accepted: errcodeIsZero,
  },
  plain: {
    request: (url, secret, { at, ...message }, now) => {
      const body = JSON.stringify({ ...message, at: at.toISOString() });
      const timestamp = String(now.getTime());
      const proof: Readonly<Record<string, string>> =
        secret === null
          ? {}
          : {
              'x-gongfang-timestamp': timestamp,
              'x-gongfang-signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
            };
      return { url, headers: { ...json, ...proof }, body };
    },
    accepted: () => true,
  },
};
