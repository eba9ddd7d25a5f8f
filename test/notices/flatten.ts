import type { Found, Reading } from '../../src/core/notice/reading.ts';
import type { QuotaCell } from '../../src/core/programme/quotaTable.ts';
import type { Placing } from '../../src/core/quota/doctor/diagnosis.ts';
import type { Gold, OneOf } from './gold.ts';

/** Elements of a reading; each has its own precision and recall. */
export const elements = [
  ...(['title', 'number', 'year', 'issuer', 'issuedOn', 'recipients', 'bodies', 'tiers', 'cells'] as const),
  ...(['totals', 'counts', 'phases', 'deadlines', 'receivers', 'copies', 'contact', 'nameRule'] as const),
  ...(['standards', 'forms', 'fields', 'references', 'annexes'] as const),
] as const;
export type Element = (typeof elements)[number];

/** Values by element; alternatives of one value stand together. */
export type Flat = { readonly [E in Element]: readonly (readonly string[])[] };

/** White space, width and the kind of brackets do not count. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/\((\d{4})\)/g, '[$1]')
    .replace(/[—－–―]/g, '-')
    .replace(/[“”„"]/g, '"')
    .replace(/[：:]$/, '');
}

const many = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => [...new Set(text.split(' / ').map(plain))]).filter(distinct());
/** Equal after `plain` is equal. */
function distinct(): (any: readonly string[]) => boolean {
  const seen = new Set<string>();
  return (any) => !seen.has(any.join()) && Boolean(seen.add(any.join()));
}
/** 其中 says where a column belongs, not what it is called. */
const bareTier = (label: string) => plain(label).replace(/^其中:?/, '');
const eachOf = (text: string, change: (one: string) => string) => text.split(' / ').map(change).join(' / ');
const tier = (text: string) => eachOf(text, bareTier);
const tiered = (text: string) => eachOf(text, (one) => one.split('|').map(bareTier).join('|'));
const one = (value: OneOf | undefined, prefix = '') =>
  value === undefined
    ? []
    : [(Array.isArray(value) ? value : [value]).map((each) => prefix + plain(String(each ?? 'none')))];
/** A running number is not something to fill in. */
const labels = (title: string, all: readonly string[]) =>
  all
    .filter((label) => !['序号', '编号'].includes(plain(label)))
    .map((label) =>
      label
        .split(' / ')
        .map((each) => `${title}|${each}`)
        .join(' / '),
    );

/** The gold in the same form as a reading. */
export function flatGold(gold: Gold): Flat {
  const contact = gold.contact;
  return {
    title: one(gold.title),
    number: one(gold.number),
    year: one(String(gold.year)),
    issuer: one(gold.issuer),
    issuedOn: gold.issuedOn === null ? [] : one(gold.issuedOn),
    recipients: gold.recipients === null ? [] : one(gold.recipients),
    bodies: many(gold.bodies),
    tiers: many(gold.tiers.map(tier)),
    cells: many(gold.cells.map(tiered)),
    totals: many(gold.totals.map(tiered)),
    counts: many(gold.counts),
    phases: many(gold.phases),
    deadlines: many(gold.deadlines),
    receivers: many(gold.receivers),
    copies: many(gold.copies),
    contact: contact
      ? (['name', 'email', 'phone'] as const)
          .filter((part) => contact[part] !== '')
          .flatMap((part) => one(contact[part], `${part}:`))
      : [],
    nameRule: gold.nameRule === null ? [] : one(gold.nameRule),
    standards: many(gold.standards),
    forms: many(Object.keys(gold.forms)),
    fields: many(Object.entries(gold.forms).flatMap(([title, all]) => labels(title, all))),
    references: many(gold.references),
    annexes: many(gold.annexes),
  };
}

function cellText(cell: QuotaCell): string {
  if ('count' in cell) return String(cell.count);
  return 'atLeast' in cell ? `>=${cell.atLeast}` : `${cell.from}-${cell.to}`;
}

function cellsOf(placing: Placing, tiers: ReadonlyMap<string, string>): string[] {
  return placing.rows.flatMap((row) =>
    Object.entries(row.cells).map(([id, cell]) => `${row.label}|${tiers.get(id) ?? id}|${cellText(cell)}`),
  );
}

/** Where several placings fit, only what they agree on was read. */
function placed(
  quota: NonNullable<Reading['quota']>['value']['diagnosis'],
  tiers: ReadonlyMap<string, string>,
) {
  if (quota.kind !== 'ambiguous') return cellsOf(quota.placing, tiers);
  const [first, ...others] = quota.placings.map((placing) => cellsOf(placing, tiers));
  return (first ?? []).filter((cell) => others.every((other) => other.includes(cell)));
}

const values = <T>(found: readonly Found<T>[]) => found.map(({ value }) => value);

/** A reading as plain values. */
export function flatReading(reading: Reading): Flat {
  const quota = reading.quota?.value.diagnosis;
  const tiers = new Map(quota?.tiers.map(({ id, label }) => [id, label]));
  const contact = reading.contact?.value;
  const forms = values(reading.forms);
  const deadlines = values(reading.deadlines);
  return {
    title: one(reading.title?.value),
    number: one(reading.number.value),
    year: reading.year ? one(String(reading.year.value)) : [],
    issuer: one(reading.issuer?.value),
    issuedOn: one(reading.issuedOn?.value),
    recipients: one(reading.recipients?.value),
    bodies: many(values(reading.bodies).map(({ name }) => name)),
    tiers: many([...tiers.values()].map(tier)),
    cells: many(quota ? placed(quota, tiers).map(tiered) : []),
    totals: many(
      Object.entries(quota?.printedTotals ?? {}).map(([id, sum]) => tiered(`${tiers.get(id) ?? id}|${sum}`)),
    ),
    counts: many(values(reading.counts).map(({ what, label, count }) => `${what}|${label}|${count}`)),
    phases: many(values(reading.phases).map(({ from, to }) => `${from}|${to}`)),
    deadlines: many(
      deadlines.map(({ due = '', opens = '', rolling }) => `${due}|${opens}|${rolling ? 'rolling' : ''}`),
    ),
    receivers: many(deadlines.flatMap(({ receiver }) => (receiver ? [receiver] : []))),
    copies: many(
      values(reading.materials).map(
        ({ title, copies, electronic }) => `${bare(title)}|${copies}|${electronic ? 'electronic' : ''}`,
      ),
    ),
    contact: contact
      ? (['name', 'email', 'phone'] as const)
          .filter((part) => contact[part] !== '')
          .flatMap((part) => one(contact[part], `${part}:`))
      : [],
    nameRule: one(reading.nameRule?.value.suffix),
    standards: many(values(reading.standards).flatMap(({ items }) => items.map(({ title }) => title))),
    forms: many(forms.map(({ title }) => title)),
    fields: many(
      forms.flatMap(({ title, fields }) =>
        labels(title, [
          ...fields.map(({ label }) => label),
          ...fields.flatMap(({ columns = [] }) => columns),
        ]),
      ),
    ),
    references: many(values(reading.references).map(({ number }) => number)),
    annexes: many(values(reading.annexes)),
  };
}

/** 《…》 around a title is punctuation. */
export const bare = (title: string) => title.replace(/[《》]/g, '');
