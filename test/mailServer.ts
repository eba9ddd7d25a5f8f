import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll } from 'vitest';

export interface TestMailServer {
  readonly url: string;
  /** The mails as they came, headers and all. */
  readonly mails: string[];
  readonly close: () => Promise<void>;
}

/** A real SMTP server on loopback, without TLS unless the options say otherwise. */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 100 },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(close);
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}

/** An error as SMTP servers give it. */
export function smtpRefusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** Encoded words and quoted-printable or base64 parts of a mail, as a reader sees them. */
export function readMail(mail: string): { readonly subject: string; readonly text: string } {
  const word = /=\?UTF-8\?([BQ])\?([^?]*)\?=/gi;
  const decoded = (how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('latin1')
      : quoted(text.replaceAll('_', ' '));
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replaceAll('\r\n ', ' ').replaceAll('?= =?', '?==?');
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? '';
  const parts = mail.split(/\r\n--[^\r\n]+\r\n/).map((part) => {
    const at = part.indexOf('\r\n\r\n');
    const [own, body] = [part.slice(0, at), part.slice(at + 4)];
    if (/encoding: base64/i.test(own)) return Buffer.from(body, 'base64').toString();
    if (/encoding: quoted-printable/i.test(own)) return Buffer.from(quoted(body), 'latin1').toString();
    return body;
  });
  const plain = subject.replace(word, (_all, how: string, text: string) => decoded(how, text));
  return { subject: Buffer.from(plain, 'latin1').toString(), text: parts.join('\n') };
}

function quoted(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
