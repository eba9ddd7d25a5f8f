import * as plain from 'node:http';
import * as tls from 'node:https';
import type { Sent } from '../../../core/outbox/sending.ts';
import type { HookKind } from '../../../core/outbox/webhook.ts';
import { faultOfConnection } from '../faultOfConnection.ts';
import { type HookMessage, hooks } from './hookKinds.ts';
import { mayBeHook, type OpenAddress, openAddress } from './openAddress.ts';

export interface HookTarget {
  readonly kind: HookKind;
  readonly url: string;
  readonly secret: string | null;
}
export interface HookRules {
  readonly allowedHosts: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}
export const HOOK_TIMEOUT_MS = 10_000;
/** More is not read of an answer; a robot says its code in a hundred bytes. */
const LARGEST = 64 * 1024;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Posts a message to a web-hook: one address, resolved once; no redirect followed, no proxy, at most ten seconds in all
 * and 64 KB of answer. Never throws.
 */
export async function postHook(
  { kind, url, secret }: HookTarget,
  message: HookMessage,
  rules: HookRules,
  now: Date,
): Promise<Sent> {
  if (!mayBeHook(url)) return { ok: false, fault: 'addressForbidden' };
  const dialect = hooks[kind];
  const request = dialect.request(url, secret, message, now);
  const opened = await openAddress(new URL(request.url), rules.allowedHosts);
  if (!opened.ok) return opened;
  try {
    return judge(await post(request, opened.open, rules), dialect.accepted);
  } catch (error) {
    return { ok: false, fault: faultOfConnection(error) };
  }
}

function judge({ status, text, whole }: Answer, accepted: (answer: string) => boolean): Sent {
  // What a server says may repeat the address with its key: only the status and a code are kept.
  const code = /"errcode"\s*:\s*(-?\d{1,9})/.exec(text)?.[1];
  const answer = code === undefined ? `HTTP ${status}` : `errcode ${code}`;
  if (status >= 300 && status < 400) return { ok: false, fault: 'redirected', answer };
  if (status < 200 || status >= 300) return { ok: false, fault: 'hookStatus', answer };
  if (!whole) return { ok: false, fault: 'answerTooLarge', answer };
  return accepted(text) ? { ok: true } : { ok: false, fault: 'hookRefused', answer };
}

function post(
  request: {
    readonly url: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  },
  open: OpenAddress,
  { timeoutMs, signal }: HookRules,
): Promise<Answer> {
  const url = new URL(request.url);
  const { request: start } = url.protocol === 'https:' ? tls : plain;
  const body = Buffer.from(request.body);
  const options = {
    method: 'POST',
    agent: false,
    headers: { ...request.headers, 'content-length': body.length, 'user-agent': 'gongfang' },
    // The name was resolved and looked at already.
    lookup: (_host: string, { all }: { all?: boolean }, done: (...found: unknown[]) => void) =>
      all ? done(null, [open]) : done(null, open.address, open.family),
    // The whole exchange, not only silence: a server that drips one byte a second holds up nobody.
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  };
  return new Promise((resolve, reject) => {
    const sent = start(url, options as plain.RequestOptions, (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      const finish = (whole: boolean) =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), whole });
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= LARGEST) return void parts.push(part);
        finish(false);
        sent.destroy();
      });
      response.on('end', () => finish(true));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
