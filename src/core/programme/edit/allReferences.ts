import type { Fact, FactKind } from '../eligibility.ts';
import type { Form } from '../form.ts';
import type { Programme, Track } from '../programme.ts';
import { type Around, conditionReferences, filterReferences, pathReference } from './conditionReferences.ts';
import type { ListKind } from './element.ts';
import { formReferences } from './formReferences.ts';
import { layoutReferences } from './layoutReferences.ts';
import { type Reference, type Site, siteAt, sitesIn, sitesOfKeys } from './reference.ts';
import { workReferences } from './workReferences.ts';

type Named = 'form' | 'dictionary' | ListKind;
const ids = (to: Named, around: Around, sites: readonly Site[]): Reference[] =>
  sites.map(({ path, put }) => ({ ...around, to, id: path, put }));

const facts: {
  readonly [K in FactKind]: (fact: Extract<Fact, { kind: K }>, form: Form, around: Around) => Reference[];
} = {
  answer: ({ is }, form, around) => conditionReferences([form], is, around),
  rows: (fact, form, around) => [
    ...filterReferences(form, fact.rows, fact.where ?? {}, around),
    ...siteAt(fact, 'rows').flatMap((site) => pathReference([form], around, site)),
  ],
  atLeast: (fact, form, around) =>
    siteAt(fact, 'path').flatMap((site) => pathReference([form], around, site)),
  yearsSince: (fact, form, around) =>
    siteAt(fact, 'path').flatMap((site) => pathReference([form], around, site)),
};

function trackReferences(track: Track, { forms, standards }: Programme): Reference[] {
  const around: Around = { where: `类别“${track.title}”`, by: { of: 'track', id: track.id } };
  const form = forms.find(({ id }) => id === track.form);
  const standard = track.standard ?? standards[0]?.id ?? '';
  const grants = (track.outcomes?.money ?? []).flatMap((grant) => siteAt(grant, 'grade'));
  return [
    ...ids('form', around, [
      ...siteAt(track, 'form'),
      ...(track.rules.alsoForm ? siteAt(track.rules.alsoForm, 'form') : []),
    ]),
    ...ids('layout', around, siteAt(track, 'layout')),
    ...ids('step', around, sitesIn(track.steps)),
    ...ids('tier', around, sitesIn(track.takes)),
    ...ids('standard', around, siteAt(track, 'standard')),
    ...ids('deadline', around, siteAt(track, 'deadline')),
    ...grants.map(({ path: id, put }): Reference => ({ ...around, to: 'band', standard, id, put })),
    ...(track.eligibility ?? []).flatMap((rule) =>
      rule.facts.flatMap((fact) => {
        const look = facts[fact.kind] as (fact: Fact, form: Form, around: Around) => Reference[];
        const place = { ...around, where: `${around.where} › 申报条件 ${rule.id}` };
        return form === undefined ? [] : look(fact, form, place);
      }),
    ),
  ];
}

function quotaReferences({ quota }: Programme): Reference[] {
  const tiers = quota.tiers.flatMap((tier) =>
    ids('tier', { where: `名额层级“${tier.label}”`, by: { of: 'tier', id: tier.id } }, [
      ...siteAt(tier, 'within'),
      ...sitesIn(tier.partsOf ?? []),
    ]),
  );
  const rows = quota.rows.flatMap((row) =>
    ids('tier', { where: `名额表 › ${row.label}` }, sitesOfKeys(row.cells)),
  );
  return [...tiers, ...rows, ...ids('tier', { where: '名额表 › 合计' }, sitesOfKeys(quota.printedTotals))];
}

/** Kinds of `{kind.id}` places of the circular that name an element (circularPlace.ts). */
const placeKinds: Readonly<Record<string, Named>> = {
  ...{ quota: 'tier', toName: 'track', due: 'deadline', receiver: 'deadline' },
  ...{ phase: 'phase', tasks: 'phase', copies: 'material' },
};

function circularReferences({ circular }: Programme): Reference[] {
  const annexes = ids('layout', { where: '通知 › 附件版式' }, sitesIn(circular.annexLayouts ?? []));
  const places = (circular.body ?? []).flatMap((paragraph, at) =>
    (['heading', 'text'] as const).flatMap((key) => {
      const found = (paragraph[key] ?? '').matchAll(/\{([A-Za-z]+)\.([A-Za-z][A-Za-z0-9-]*)\}/g);
      return [...found].flatMap(([whole, kind = '', id = '']): Reference[] => {
        const to = Object.hasOwn(placeKinds, kind) ? placeKinds[kind] : undefined;
        if (to === undefined) return [];
        const put = (next: string) => {
          paragraph[key] = paragraph[key]?.replaceAll(whole, `{${kind}.${next}}`);
        };
        return [{ to, id, where: `通知正文第 ${at + 1} 段`, put }];
      });
    }),
  );
  return [...annexes, ...places];
}

function surveyReferences({ survey }: Programme): Reference[] {
  if (survey === undefined) return [];
  const around: Around = { where: '摸底调查' };
  return [
    ...ids('standard', around, survey.have ? siteAt(survey.have, 'standard') : []),
    ...ids('dictionary', around, [
      ...siteAt(survey, 'causes'),
      ...survey.figures.flatMap(({ field }) => ('dictionary' in field ? siteAt(field, 'dictionary') : [])),
    ]),
  ];
}

function listReferences(programme: Programme): Reference[] {
  const { forms, tracks, materials, listRules = [], reminders = [] } = programme;
  const formsOf = (of: readonly string[] | undefined) => {
    const used = tracks.filter(({ id }) => of === undefined || of.includes(id)).map(({ form }) => form);
    return forms.filter(({ id }) => used.includes(id));
  };
  return [
    ...materials.flatMap((material) => {
      const around: Around = { where: `材料“${material.title}”`, by: { of: 'material', id: material.id } };
      const { when } = material;
      return [
        ...ids('track', around, sitesIn(material.tracks)),
        ...(when ? conditionReferences(formsOf(material.tracks), when, around) : []),
      ];
    }),
    ...listRules.flatMap((rule) => {
      const around: Around = { where: `名单要求“${rule.text}”`, by: { of: 'listRule', id: rule.id } };
      const where = 'where' in rule ? rule.where : undefined;
      return [
        ...ids('track', around, sitesIn(rule.tracks ?? [])),
        ...(where ? conditionReferences(formsOf(rule.tracks), where, around) : []),
      ];
    }),
    ...reminders.flatMap((ladder, at) =>
      ids('deadline', { where: `提醒 ${at + 1}` }, siteAt(ladder, 'deadline')),
    ),
  ];
}

/**
 * Every place of a programme that names a field, an entry or another element by its id. The list of kinds of places lives
 * here and in the files beside it, and nowhere else: renaming, removing and 用在哪里 all read it.
 */
export function allReferences(programme: Programme): Reference[] {
  return [
    ...programme.forms.flatMap(formReferences),
    ...programme.forms.flatMap((form) =>
      ids(
        'standard',
        { where: `表“${form.title}”的自评`, by: { of: 'form', form: form.id } },
        siteAt(form, 'standard'),
      ),
    ),
    ...programme.layouts.flatMap((layout) => layoutReferences(layout, programme.forms)),
    ...programme.tracks.flatMap((track) => trackReferences(track, programme)),
    ...listReferences(programme),
    ...quotaReferences(programme),
    ...surveyReferences(programme),
    ...ids('layout', { where: '汇总表' }, siteAt(programme.summary, 'layout')),
    ...circularReferences(programme),
    ...workReferences(programme),
  ];
}
