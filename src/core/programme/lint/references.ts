import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

interface Reference {
  readonly where: string;
  readonly id: string;
}

function missing(
  what: string,
  known: readonly { readonly id: string }[],
  references: readonly Reference[],
): LintNote[] {
  const ids = new Set(known.map((one) => one.id));
  return references
    .filter((reference) => !ids.has(reference.id))
    .map(({ where, id }) => ({
      level: 'error',
      where,
      message: `没有名为“${id}”的${what}，请补上或改正拼写`,
    }));
}

function trackReferences(programme: Programme): LintNote[] {
  return programme.tracks.flatMap((track) => {
    const where = `类别 ${track.title} (${track.id})`;
    const form = track.rules.alsoForm === undefined ? [track.form] : [track.form, track.rules.alsoForm.form];
    const at = (ids: readonly string[]) => ids.map((id) => ({ where, id }));
    return [
      ...missing('表', programme.forms, at(form)),
      ...missing('版式', programme.layouts, at(track.layout === undefined ? [] : [track.layout])),
      ...missing('步骤', programme.steps, at(track.steps)),
      ...missing('名额层级', programme.quota.tiers, at(track.takes)),
      ...missing('期限', programme.deadlines, at(track.deadline === undefined ? [] : [track.deadline])),
    ];
  });
}

function formReferences({ forms, standards }: Programme): LintNote[] {
  return forms.flatMap(({ id, standard }) =>
    missing('标准', standards, standard === undefined ? [] : [{ where: `表 ${id}`, id: standard }]),
  );
}

function quotaReferences({ quota, bodies }: Programme): LintNote[] {
  const tiers = quota.tiers.flatMap((tier) =>
    [...(tier.within === undefined ? [] : [tier.within]), ...(tier.partsOf ?? [])].map((id) => ({
      where: `名额表 › 层级 ${tier.label} (${tier.id})`,
      id,
    })),
  );
  const cells = quota.rows.flatMap((row) =>
    Object.keys(row.cells).map((id) => ({ where: `名额表 › ${row.label} (${row.id})`, id })),
  );
  const totals = Object.keys(quota.printedTotals).map((id) => ({ where: '名额表 › 合计', id }));
  const holders = quota.rows.flatMap((row) =>
    row.holders.map((id) => ({ where: `名额表 › ${row.label} (${row.id})`, id })),
  );
  const rows = (quota.acknowledged ?? []).map(({ row }) => ({ where: '名额表 › acknowledged', id: row }));
  return [
    ...missing('名额层级', quota.tiers, [...tiers, ...cells, ...totals]),
    ...missing('推荐单位', bodies, holders),
    ...missing('名额行', quota.rows, rows),
    ...holderNotes(quota.rows),
  ];
}

function holderNotes(rows: Programme['quota']['rows']): LintNote[] {
  return rows.flatMap((row): LintNote[] => {
    const where = `名额表 › ${row.label} (${row.id})`;
    if (row.reserve === true && row.holders.length > 0) {
      return [
        {
          level: 'error',
          where,
          message: '机动名额不能有归属单位，请去掉归属单位，或改为不是机动',
        },
      ];
    }
    if (row.reserve === true || row.holders.length > 0) return [];
    return [{ level: 'error', where, message: '这一行的名额还没有归属，没有单位可用，请选定归哪个单位' }];
  });
}

/** Forms, layouts, steps, tiers, bodies and tracks that are named exist. */
export function references(programme: Programme): LintNote[] {
  const materials = programme.materials.flatMap((one) =>
    one.tracks.map((id) => ({ where: `材料 ${one.title} (${one.id})`, id })),
  );
  return [
    ...trackReferences(programme),
    ...formReferences(programme),
    ...quotaReferences(programme),
    ...missing('类别', programme.tracks, materials),
    ...missing('版式', programme.layouts, [{ where: 'summary › layout', id: programme.summary.layout }]),
  ];
}
