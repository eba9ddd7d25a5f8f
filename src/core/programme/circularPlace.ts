import { parseDate } from '../calendarDate.ts';
import type { Programme } from './programme.ts';

/** A date as running text says it: 9月30日, with the year when it is not the programme's. */
function dayOf(programme: Programme, isoDate: string | undefined): string | undefined {
  const date = isoDate === undefined ? undefined : parseDate(isoDate);
  if (date === undefined) return undefined;
  const year = date.year === programme.year ? '' : `${date.year}年`;
  return `${year}${date.month}月${date.day}日`;
}

/** 份数 as Chinese texts say them: 一式两份. */
const copyWords = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

/** `{kind.id}`: what the campaign decides, by the kind of place. */
const places: Readonly<Record<string, (programme: Programme, id: string) => string | number | undefined>> = {
  quota: ({ quota }, id) => (Object.hasOwn(quota.printedTotals, id) ? quota.printedTotals[id] : undefined),
  toName: ({ tracks }, id) => byId(tracks, id)?.toName,
  opens: (programme, id) => dayOf(programme, byId(programme.deadlines, id)?.opens),
  due: (programme, id) => dayOf(programme, byId(programme.deadlines, id)?.due),
  receiver: ({ deadlines }, id) => byId(deadlines, id)?.receiver,
  phase: ({ phases }, id) => byId(phases, id)?.title,
  tasks: ({ phases }, id) => byId(phases, id)?.tasks,
  copies: ({ materials }, id) => {
    const copies = byId(materials, id)?.copies;
    return copies === undefined ? undefined : (copyWords[copies] ?? copies);
  },
  reference: ({ circular }, id) => circular.references[Number(id)]?.number,
  contact: ({ circular: { contact } }, id) =>
    Object.hasOwn(contact, id) ? contact[id as keyof typeof contact] : undefined,
};

/**
 * What stands in a place of the circular: `year`, `quota.total` (printed total of a tier), `toName.standard`,
 * `opens.filing`, `due.filing`, `receiver.filing`, `phase.phase-1`, `tasks.phase-1`, `copies.summary` (一式两份), `reference.0`,
 * `contact.phone`. '' is blank; undefined: there is no such thing in the programme (its lint says so).
 */
export function circularPlace(programme: Programme, place: string): string | undefined {
  if (place === 'year') return String(programme.year);
  const [kind = '', id = ''] = place.split('.');
  const found = Object.hasOwn(places, kind) ? places[kind]?.(programme, id) : undefined;
  return found === undefined ? undefined : String(found);
}
