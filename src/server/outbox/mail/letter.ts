import type { Letter } from './mailer.ts';

/** One message of a mail; `link` leads over our own address, so that opening is known without a picture. */
export interface LetterPart {
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
}
export interface LetterFrame {
  /** Whose installation it is: the federation's name. */
  readonly sender: string;
  readonly account: string;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
const lines = (text: string) => safe(text).replaceAll('\n', '<br>');

const asText = ({ title, text, link }: LetterPart) =>
  [title, text, ...(link === null ? [] : [`打开查看：${link}`])].join('\n');
const asHtml = ({ title, text, link }: LetterPart) =>
  `<h2 style="font-size:18px;margin:24px 0 8px">${safe(title)}</h2><p style="margin:0 0 8px">${lines(text)}</p>${
    link === null ? '' : `<p style="margin:0"><a href="${safe(link)}">打开查看</a></p>`
  }`;

/**
 * A mail in words and in HTML: the messages, where to read on (behind sign-in, so nothing is attached), and how to have
 * fewer. No picture, nothing from outside.
 */
export function letterOf(
  { id, to, subject }: Pick<Letter, 'id' | 'to' | 'subject'>,
  parts: readonly LetterPart[],
  { sender, account }: LetterFrame,
): Letter {
  const foot = `${sender}。本邮件由系统发出，请勿直接回复。收信方式可在“我的账号”修改：${account}`;
  const text = [...parts.map(asText), `——\n${foot}`].join('\n\n');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-size:16px;line-height:1.7;max-width:640px">${parts
    .map(asHtml)
    .join('')}<hr><p style="color:#555">${safe(foot)}</p></body></html>`;
  return { id, to, subject, text, html };
}
