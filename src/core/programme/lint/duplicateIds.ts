import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { standardName, trackName } from './elementNames.ts';
import { allFields } from './formFields.ts';
import { itemsOf } from './scoringMarks.ts';

function repeated(where: string, ids: readonly string[]): LintNote[] {
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...twice].map((id) => ({
    level: 'error',
    where,
    message: `编号“${id}”用了两次，请改成不同的编号`,
  }));
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

/** Every id is given once among its kind. */
export function duplicateIds(programme: Programme): LintNote[] {
  const lists = {
    bodies: programme.bodies,
    phases: programme.phases,
    deadlines: programme.deadlines,
    steps: programme.steps,
    tracks: programme.tracks,
    materials: programme.materials,
    standards: programme.standards,
    forms: programme.forms,
    layouts: programme.layouts,
    listRules: programme.listRules ?? [],
    'quota › tiers': programme.quota.tiers,
    'quota › rows': programme.quota.rows,
  };
  return [
    ...Object.entries(lists).flatMap(([where, items]) => repeated(where, idsOf(items))),
    ...Object.entries(programme.dictionaries).flatMap(([id, one]) =>
      repeated(`dictionaries › ${id}`, idsOf(one.entries)),
    ),
    ...programme.tracks.flatMap((track) =>
      repeated(`${trackName(track)} › 申报条件`, idsOf(track.eligibility ?? [])),
    ),
    ...programme.standards.flatMap((standard) => [
      ...repeated(
        standardName(standard),
        itemsOf(standard).map(({ item }) => item.id),
      ),
      ...repeated(`${standardName(standard)} › 评分 › stages`, idsOf(standard.scoring?.stages ?? [])),
      ...repeated(`${standardName(standard)} › 评分 › bands`, idsOf(standard.scoring?.bands ?? [])),
    ]),
    ...repeated('师徒 mentorship › rewards', idsOf(programme.mentorship?.rewards ?? [])),
    ...repeated('分类管理 classification › grades', idsOf(programme.classification?.grades ?? [])),
    ...repeated('摸底调查 survey › parts', idsOf(programme.survey?.parts ?? [])),
    ...repeated(
      '摸底调查 survey › figures',
      idsOf((programme.survey?.figures ?? []).map(({ field }) => field)),
    ),
    ...programme.forms.flatMap((form) => [
      ...repeated(`表 ${form.id} › sections`, idsOf(form.sections)),
      ...repeated(
        `表 ${form.id}`,
        allFields(form).map((named) => named.path),
      ),
    ]),
  ];
}
