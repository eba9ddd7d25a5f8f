import type { Reading } from '../../notice/reading.ts';
import type { Form } from '../../programme/form.ts';
import type { Programme } from '../../programme/programme.ts';
import { withQuotaColumns } from '../../quota/quotaLayout.ts';
import { fitTakes } from '../../quota/takesOf.ts';
import { takeBodies } from './takeBodies.ts';
import { takeDeadlines, takePhases } from './takeCalendar.ts';
import { takeCircular } from './takeCircular.ts';
import { takeForms } from './takeForms.ts';
import { takeMaterials, takeNumbers, takeStandards } from './takePapers.ts';
import { holdersToo, takeQuota } from './takeQuota.ts';

/** 关于开展……的通知 -> what the year's work is called. */
function titleOf({ title }: Reading, base: string): string {
  const words = /^关于(?:印发|开展|做好|组织开展|组织|推荐|申报)?(.+?)的?通知$/.exec(title?.value ?? '')?.[1];
  return words === undefined || words.length < 4 ? base : words;
}

/** A form whose applicants assess themselves does so by the standard that the notice brings (R21). */
function assessedBy(form: Form, standards: Programme['standards']): Form {
  const { standard, ...rest } = form;
  if (standard === undefined || standards.some(({ id }) => id === standard)) return form;
  const [first] = standards;
  return first ? { ...rest, standard: first.id } : rest;
}

/**
 * The draft programme: what the notice says laid over the base (already moved to the year), which gives what a notice never
 * says in full: steps, forms, layouts, words (F46). Each element is confirmed by a person before anything is published.
 */
export function draftFromReading(
  reading: Reading,
  template: Programme,
  year: number,
  lines: readonly string[] = [],
): Programme {
  const base = takeForms(reading, template);
  const named = takeBodies(reading, base.bodies);
  const codes = new Set(named.map(({ id }) => id));
  const all = [...named, ...base.bodies.filter(({ id }) => !codes.has(id))];
  const quota = takeQuota(reading, base.quota, all);
  const standards = takeStandards(reading, base.standards);
  return {
    ...base,
    title: titleOf(reading, base.title),
    year,
    bodies: holdersToo(named, quota.rows, base.bodies),
    quota,
    layouts: withQuotaColumns(base.layouts, quota),
    tracks: takeNumbers(reading, fitTakes(base.tracks, quota)),
    phases: takePhases(reading, base.phases),
    deadlines: takeDeadlines(reading, base.deadlines),
    circular: takeCircular(reading, lines, base.circular),
    materials: takeMaterials(reading, base),
    standards,
    forms: base.forms.map((form) => assessedBy(form, standards)),
    nameRule: { ...base.nameRule, suffix: reading.nameRule?.value.suffix ?? base.nameRule.suffix },
  };
}
