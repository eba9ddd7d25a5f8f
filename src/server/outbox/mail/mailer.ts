import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Sent } from '../../../core/outbox/sending.ts';
import { faultOfConnection } from '../faultOfConnection.ts';

/** A mail as it goes out. */
export interface Letter {
  /** Of the delivery: a mail sent twice after a crash is the same mail. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface MailSetting {
  readonly smtp: string;
  readonly from: string;
}
export interface Mailer {
  readonly send: (letter: Letter) => Promise<Sent>;
  readonly close: () => void;
}

/** A server that does not answer within this is down; the ledger says so and others go on. */
const SILENCE_MS = 15_000;

interface SmtpFault {
  readonly responseCode?: number;
  readonly response?: string;
}

/** What the server said, without addresses, short enough for the ledger. */
function answerOf({ response }: SmtpFault): string | undefined {
  return response
    ?.replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 160);
}

function faultOf(error: unknown): Sent {
  const { responseCode = 0 } = error as SmtpFault;
  const answer = answerOf(error as SmtpFault);
  const fault = faultOfConnection(error);
  if (fault === 'signInRefused' || fault === 'tlsFailed') return { ok: false, fault, answer };
  if (responseCode >= 500) return { ok: false, fault: 'refusedByServer', answer };
  if (responseCode >= 400) return { ok: false, fault: 'notNow', answer };
  return { ok: false, fault, answer };
}

/** Sends over SMTP, one connection per mail; certificates are checked, the attempt is bounded in time. Never throws. */
export function createMailer({ smtp, from }: MailSetting, silenceMs = SILENCE_MS): Mailer {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    // A message is made here; nothing is fetched or read on its behalf.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text, html }) {
      try {
        // Silence is bounded above; a server that drips a byte now and then is bounded here.
        const end = new AbortController();
        const late = sleep(4 * silenceMs, undefined, { signal: end.signal, ref: false }).then(() =>
          Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })),
        );
        late.catch(() => {});
        const headers = { 'Auto-Submitted': 'auto-generated' };
        const sent = transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, html, headers },
          messageId: `<${id}@${domain}>`,
        });
        await Promise.race([sent, late]).finally(() => end.abort());
        return { ok: true };
      } catch (error) {
        return faultOf(error);
      }
    },
    close: () => transport.close(),
  };
}
