import { circularPlace } from '../../core/programme/circularPlace.ts';
import type { Layout } from '../../core/programme/layout.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { bind } from '../bind.ts';
import type { Bindable } from '../bindable.ts';
import { cleanText } from '../cleanText.ts';
import { formSheet } from '../formSheet.ts';
import { listSheet } from '../listSheet.ts';
import type { PagePart, Paper } from '../page.ts';
import { quotaSheet } from '../quotaSheet.ts';
import { chineseDay } from './chineseDay.ts';

/** Room to write by hand what the campaign has not decided (the contact, S29). */
const BLANK = '_'.repeat(5);

function fill(words: string, programme: Programme): string {
  return cleanText(
    words.replace(/\{([^{}]*)\}/g, (_, place: string) => circularPlace(programme, place) || BLANK),
  );
}

/** A layout without answers: the table of places is known, all else stays blank. */
function blankSheet(programme: Programme, layout: Layout): Bindable {
  const form = programme.forms.find(({ id }) => id === layout.form);
  if (form) return formSheet({ programme, form, answers: {}, references: {} });
  return listSheet(quotaSheet(programme.quota));
}

/** Each annex begins a page, whatever part it begins with. */
function onNewPage(part: PagePart): PagePart {
  return part.kind === 'cover' || part.kind === 'text' || part.kind === 'grid'
    ? { ...part, newPage: true }
    : part;
}

function annexParts(programme: Programme, id: string): PagePart[] {
  const layout = programme.layouts.find((one) => one.id === id);
  if (!layout) return [];
  // One paper, one direction: an annex across the page is set upright here.
  const { parts } = bind({ ...layout, orientation: 'portrait' }, blankSheet(programme, layout));
  return parts.map((part, at) => (at === 0 ? onNewPage(part) : part));
}

/**
 * The circular with its annexes as the programme words it, numbers and dates from the campaign (R2, R31, R34; GB/T
 * 9704). Undefined when the programme has no text for it. A circular without a number has no line for it (S37).
 */
export function circularPaper(programme: Programme): Paper | undefined {
  const { circular } = programme;
  if (!circular.body) return undefined;
  const letter: PagePart[] = [
    { kind: 'letterhead', issuer: circular.issuer, ...(circular.number ? { number: circular.number } : {}) },
    {
      kind: 'letter',
      title: circular.titleLines ?? [circular.title],
      ...(circular.recipients ? { to: `${circular.recipients}：` } : {}),
      paragraphs: circular.body.map(({ level, heading, text = '' }) => ({
        ...(level === undefined ? {} : { level }),
        ...(heading === undefined ? {} : { heading: fill(heading, programme) }),
        text: fill(text, programme),
      })),
    },
    {
      kind: 'closing',
      annexes: circular.annexes,
      issuer: circular.issuer,
      date: chineseDay(circular.issuedOn),
    },
  ];
  const annexes = (circular.annexLayouts ?? []).flatMap((id) => annexParts(programme, id));
  return { title: circular.title, landscape: false, pageNumbers: true, parts: [...letter, ...annexes] };
}
