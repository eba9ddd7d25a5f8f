import type { Reading } from '../../notice/reading.ts';
import type { Material, Programme } from '../../programme/programme.ts';
import type { Standard } from '../../programme/standard.ts';
import { likeness } from '../compare/alignTexts.ts';

const bare = (title: string) => title.replace(/[《》\s]/g, '').replace(/^\d{4}年/, '');
/** From here on a title is the same one with a slip in it (创新工作 for 创新工作室, S2). */
const nearlySame = 0.85;

/** Copies and form of each paper as the notice asks; a paper the base does not know is only taken in at the desk. */
export function takeMaterials({ materials }: Reading, base: Programme): Material[] {
  if (materials.length === 0) return base.materials;
  const left = new Set(base.materials);
  const found = new Map<Material, Material>();
  const fresh: Material[] = [];
  const ids = new Set(base.materials.map(({ id }) => id));
  for (const { value } of materials) {
    const { title, copies, electronic } = value;
    const same = [...left]
      .map((material) => ({ material, alike: likeness(bare(material.title), bare(title)) }))
      .filter(({ alike }) => alike >= nearlySame)
      .sort((one, other) => other.alike - one.alike)[0]?.material;
    if (same) {
      left.delete(same);
      found.set(same, { ...same, copies, electronic });
      continue;
    }
    let id = `material-${fresh.length + 1}`;
    while (ids.has(id)) id = `${id}-b`;
    ids.add(id);
    fresh.push({ id, title, copies, electronic, tracks: base.tracks.map((track) => track.id) });
  }
  return [...base.materials.map((material) => found.get(material) ?? material), ...fresh];
}

/** The standards of the notice as checklists. */
export function takeStandards({ standards }: Reading, base: readonly Standard[]): Standard[] {
  if (standards.length === 0) return [...base];
  return standards.map(({ value: { title, items } }, at): Standard => {
    const same = base.find((one) => bare(one.title) === bare(title));
    // A checklist that was worked out in groups stays when it is the same standard.
    if (same && same.items.length === items.length) return same;
    return {
      id: same?.id ?? `standard-${at + 1}`,
      title,
      items: items.map((item, number) => ({ id: `item-${number + 1}`, title: item.title, text: item.text })),
    };
  });
}

/** How many are to be named in the end, where the notice says so of exactly this category (R14). */
export function takeNumbers({ counts }: Reading, tracks: Programme['tracks']): Programme['tracks'] {
  const named = counts.filter(({ value }) => value.what === 'name');
  return tracks.map((track) => {
    const titles = new Set([bare(track.title), bare(track.studioTitle)]);
    const own = named.filter(({ value }) => titles.has(bare(value.label)));
    return own.length === 1 ? { ...track, toName: own[0]!.value.count } : track;
  });
}
