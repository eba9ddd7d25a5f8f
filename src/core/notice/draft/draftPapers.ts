import type { Material, Programme, Standard } from '../../programme/programme.ts';
import type { ReadMaterial } from '../reading.ts';
import { bareWords, type DraftPart, freeId, sameTitle } from './draftStep.ts';

const isSummary = (title: string) => /汇总表|名册|一览表/.test(title);

/** Tracks whose form the paper is; all tracks for what is asked of everybody. */
function tracksOf(title: string, { tracks, forms }: Programme): { ids: string[]; isForm: boolean } {
  const own = tracks.filter((track) => {
    const form = forms.find(({ id }) => id === track.form);
    return form !== undefined && sameTitle(form.title, title);
  });
  if (own.length > 0) return { ids: own.map(({ id }) => id), isForm: true };
  const named = tracks.filter(({ designatedBy }) => designatedBy === 'city');
  return {
    ids: (named.length > 0 ? named : tracks).map(({ id }) => id),
    isForm: /(?:申报|推荐|审批|申请).{0,4}(?:表|书)$/.test(title) && !isSummary(title),
  };
}

function materialOf(
  { title, copies, electronic }: ReadMaterial,
  programme: Programme,
  before: readonly Material[],
): Omit<Material, 'id'> {
  const { ids, isForm } = tracksOf(title, programme);
  const wanted = isSummary(title)
    ? 'summary'
    : isForm
      ? 'form'
      : /详细|佐证|证明/.test(title)
        ? 'details'
        : undefined;
  // Each paper is printed once for a track (F44).
  const free =
    wanted !== undefined &&
    !before.some(({ paper, tracks }) => paper === wanted && tracks.some((id) => ids.includes(id)));
  return { title, tracks: ids, copies, electronic, ...(free ? { paper: wanted } : {}) };
}

/** What is to be handed in, and how often (R29, R30). */
export const draftMaterials: DraftPart = ({ materials }, programme) => {
  const known = programme.materials.map((one) => ({
    ...one,
    tracks: one.tracks.filter((id) => programme.tracks.some((track) => track.id === id)),
  }));
  if (materials.length === 0) return { programme: { ...programme, materials: known }, took: [] };
  const made: Material[] = [];
  for (const { value } of materials) {
    const last = known.find(
      ({ title, id }) => sameTitle(title, value.title) && !made.some((one) => one.id === id),
    );
    const fresh = materialOf(value, programme, made);
    const id =
      last?.id ?? freeId('material', new Set([...made, ...known].map((one) => one.id)), made.length + 1);
    made.push(last ? { ...last, copies: value.copies, electronic: value.electronic } : { id, ...fresh });
  }
  return {
    programme: { ...programme, materials: made },
    took: [{ key: 'materials', what: `申报材料 ${made.length} 种` }],
  };
};

/** The standards; one with the same items keeps its sub-items (R21, R71-R78). */
export const draftStandards: DraftPart = ({ standards }, programme) => {
  if (standards.length === 0) return undefined;
  const taken = new Set(programme.standards.map(({ id }) => id));
  const made = standards.map(({ value }): Standard => {
    const same = programme.standards.find(
      ({ items }) =>
        items.length === value.items.length &&
        items.every(({ title }, at) => bareWords(title) === bareWords(value.items[at]!.title)),
    );
    if (same) return same;
    const id = taken.has('standard') ? freeId('standard', taken) : 'standard';
    taken.add(id);
    const items = value.items.map(({ title, text }, at) => ({
      id: `item-${at + 1}`,
      title,
      ...(text ? { text } : {}),
    }));
    return { id, title: value.title, items };
  });
  return {
    programme: { ...programme, standards: made },
    took: [{ key: 'standards', what: `标准 ${made.map(({ items }) => items.length).join('、')} 条` }],
  };
};

/** The list of a body (附件2) by its title in the notice; its columns stay those of the base. */
export const draftSummary: DraftPart = ({ forms, annexes }, programme) => {
  const title =
    forms.find(({ value }) => value.kind === 'list' && isSummary(value.title))?.value.title ??
    annexes.find(({ value }) => isSummary(value))?.value;
  if (title === undefined) return undefined;
  return {
    programme: { ...programme, summary: { ...programme.summary, title } },
    took: [{ key: 'summary', what: title }],
  };
};
