import { parseDate } from '../calendarDate.ts';

/** Members of a programme whose words may name the year; ids, sources and cited papers keep theirs. */
const worded: ReadonlySet<string> = new Set([
  ...['title', 'titleLines', 'shortTitle', 'studioTitle', 'rowName', 'overflowTitle'],
  ...['text', 'heading', 'label', 'help', 'tasks', 'items', 'instructions', 'paragraphs'],
  ...['above', 'aboveLeft', 'aboveRight', 'annexes', 'recipients', 'receiver', 'positive', 'negative'],
]);
/** Members left as they are with all that is in them: cited papers and remarks on the source belong to their year. */
const kept: ReadonlySet<string> = new Set(['references', 'notes', 'bodies', 'contact', 'dictionaries']);

/** The year as a number of its own, and not in the number of a paper: 〔2019〕22号. */
function yearIn(year: number): RegExp {
  return new RegExp(String.raw`(?<!\d)${year}(?!\d|[〕\]］】]\s*第?\d+\s*号)`, 'g');
}

/** Moves the year in every text of a programme that is read by people. */
export function moveWords<T>(value: T, from: number, to: number): T {
  const pattern = yearIn(from);
  const walk = (part: unknown, inWords: boolean): unknown => {
    if (typeof part === 'string') return inWords ? part.replace(pattern, String(to)) : part;
    if (Array.isArray(part)) return part.map((one) => walk(one, inWords));
    if (typeof part !== 'object' || part === null) return part;
    const members = Object.entries(part).map(([key, one]) => {
      return [key, kept.has(key) ? one : walk(one, worded.has(key))] as const;
    });
    return Object.fromEntries(members);
  };
  return walk(value, false) as T;
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function sameDay(day: string, years: number): string {
  const date = parseDate(day);
  if (date === undefined) return day;
  const moved = `${date.year + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') && parseDate(moved) === undefined ? `${moved.slice(0, 8)}28` : moved;
}
