import { layoutOfForm } from '../../draft/fromReading/layoutOfForm.ts';
import type { Programme } from '../programme.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { ListKind } from './element.ts';
import { freshId } from './freshId.ts';
import { lists } from './locate.ts';

/** What is added with an id and nothing else to decide; deadlines, phases and demands on lists need dates and numbers. */
export type AddableKind = Exclude<ListKind, 'deadline' | 'phase' | 'listRule'>;

const beginnings: { readonly [K in AddableKind]: (id: string, programme: Programme) => void } = {
  track: (id, { tracks, forms, layouts }) => {
    const form = forms[0]!.id;
    const layout = layouts.find((one) => one.form === form)?.id;
    tracks.push({
      id,
      title: '新的类别',
      shortTitle: '新类别',
      studioTitle: '新的类别',
      form,
      ...(layout ? { layout } : {}),
      steps: [...tracks[0]!.steps],
      takes: [],
      designatedBy: 'city',
      rules: {},
    });
  },
  step: (id, { steps }) => {
    const needs = ['text', 'seal', 'date'] as ('text' | 'seal' | 'date')[];
    steps.push({ id, title: '新的一级意见', actor: 'body', needs, positive: '同意', negative: '不同意' });
  },
  tier: (id, { quota }) => {
    quota.tiers.push({ id, label: '新的层级', binds: 'cap' });
  },
  standard: (id, { standards }) => {
    standards.push({ id, title: '新的标准', items: [] });
  },
  material: (id, { materials, tracks }) => {
    materials.push({
      id,
      title: '新的材料',
      tracks: tracks.map((one) => one.id),
      copies: 1,
      electronic: false,
    });
  },
  layout: (id, { layouts, forms, steps }) => {
    layouts.push({ ...layoutOfForm(forms[0]!, steps), id });
  },
};

/** Adds a track, step, tier, standard, material or layout at the end of its list. */
export function addItem(programme: Programme, kind: AddableKind): Edited {
  const id = freshId(
    kind,
    lists[kind](programme).map((one) => one.id),
  );
  const after = editCopy(programme, (copy) => beginnings[kind](id, copy));
  return { ok: true, programme: after, select: { of: kind, id } };
}

/** Adds a list of values with one entry. */
export function addDictionary(programme: Programme): Edited {
  const id = freshId('options', Object.keys(programme.dictionaries));
  const after = editCopy(programme, ({ dictionaries }) => {
    dictionaries[id] = { entries: [{ id: 'option-1', label: '选项一' }] };
  });
  return { ok: true, programme: after, select: { of: 'dictionary', id } };
}

/** Adds an entry behind another one, or at the end: before the one that asks for a free text (其他), which stays last. */
export function addEntry(programme: Programme, dictionary: string, behind?: string): Edited {
  const entries = Object.hasOwn(programme.dictionaries, dictionary)
    ? programme.dictionaries[dictionary]!.entries
    : undefined;
  if (!entries) return refuse('这组选项已经不在了，请重新选择');
  const id = freshId(
    'option',
    entries.map((one) => one.id),
  );
  const at = entries.findIndex((one) => one.id === behind);
  const end = entries.at(-1)?.other ? entries.length - 1 : entries.length;
  const after = editCopy(programme, ({ dictionaries }) => {
    dictionaries[dictionary]!.entries.splice(at < 0 ? end : at + 1, 0, { id, label: '新的选项' });
  });
  return { ok: true, programme: after, select: { of: 'entry', dictionary, id } };
}
