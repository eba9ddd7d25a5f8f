import type { ClosingPart, LetterheadPart, LetterPart } from '../letter.ts';
import { escapeHtml } from './escapeHtml.ts';

const line = (name: string, text: string) => `<p class="${name}">${escapeHtml(text)}</p>`;

/** Issuer in red, number, red line. */
export function letterheadHtml({ issuer, number }: LetterheadPart): string {
  return line('letter-issuer', issuer) + (number ? line('letter-number', number) : '');
}

/** Title, addressee and paragraphs; the headings keep their faces. */
export function letterHtml({ title, to, paragraphs }: LetterPart): string {
  const running = paragraphs.map(({ level, heading, text }) => {
    if (heading === undefined) return `<p>${escapeHtml(text)}</p>`;
    if (level === 1) return `<h3>${escapeHtml(heading)}</h3>${text ? `<p>${escapeHtml(text)}</p>` : ''}`;
    return `<p><span class="letter-heading">${escapeHtml(heading)}</span>${escapeHtml(text)}</p>`;
  });
  const head = title.length > 0 ? `<h2>${title.map(escapeHtml).join('<br>')}</h2>` : '';
  return head + (to ? line('letter-to', to) : '') + running.join('');
}

/** 附件说明, issuer and date. */
export function closingHtml({ annexes, issuer, date }: ClosingPart): string {
  const items = annexes.map((annex) => `<li>${escapeHtml(annex)}</li>`).join('');
  const list = items ? `<div class="letter-annexes"><p>附件：</p><ul>${items}</ul></div>` : '';
  return `${list}<div class="letter-sign">${line('', issuer)}${line('', date)}</div>`;
}
