import { cleanLabel } from '../../notice/fieldOf.ts';
import type { ReadForm, Reading } from '../../notice/reading.ts';
import type { Form } from '../../programme/form.ts';
import type { Programme, Track } from '../../programme/programme.ts';
import { formOfReading } from './formOfReading.ts';
import { freeId } from './freeId.ts';
import { layoutOfForm } from './layoutOfForm.ts';
import { bareWords, sameTitle } from './sameTitle.ts';

/** How many of the labels read must stand in a form of the base for it to be that form. */
const ENOUGH = 0.6;

function labelsOf(form: Form): Set<string> {
  const fields = form.sections.flatMap((section) => section.fields);
  const all = fields.flatMap((field) => [
    field.label,
    ...('columns' in field ? field.columns.map(({ label }) => label) : []),
    ...('groups' in field
      ? field.groups.flatMap(({ label, cells }) => [label, ...cells.map((cell) => cell.label)])
      : []),
  ]);
  return new Set(all.map((label) => bareWords(cleanLabel(label)).replace(/\(.*?\)/g, '')));
}

/** Share of the labels on the notice's form that the other form asks too. */
export function likeness(read: ReadForm, form: Form): number {
  const known = labelsOf(form);
  const labels = read.fields.map(({ label }) => bareWords(label).replace(/\(.*?\)/g, ''));
  const hits = labels.filter(
    (label) =>
      known.has(label) ||
      [...known].some(
        (each) => label.length > 3 && (each.includes(label) || (each.length > 3 && label.includes(each))),
      ),
  ).length;
  return labels.length === 0 ? 0 : hits / labels.length;
}

const trackWords = (title: string) =>
  bareWords(title)
    .replace(/^\d{4}年度?/, '')
    .replace(/(?:推荐|申报|审批|申请|登记|认定|复审|备案)+(?:表|书)?(?:\(.*\))?$/, '')
    .replace(/创新工作$/, '创新工作室');

/** The track a new form belongs to: its title says so; the only one of a template; or a new one. */
function trackFor(title: string, tracks: readonly Track[], given: ReadonlySet<string>): Track | undefined {
  const words = trackWords(title);
  const free = tracks.filter(({ id, designatedBy }) => !given.has(id) && designatedBy === 'city');
  return (
    free.find((track) => bareWords(track.title) === words || bareWords(track.studioTitle) === words) ??
    (free.length === 1 && tracks.length === 1 ? free[0] : undefined)
  );
}

function keptForm(read: ReadForm, forms: readonly Form[], taken: ReadonlySet<string>): Form | undefined {
  return forms
    .filter(({ id }) => !taken.has(id))
    .map((form) => ({ form, score: likeness(read, form) + (sameTitle(form.title, read.title) ? 0.3 : 0) }))
    .filter(({ form, score }) => score >= ENOUGH && likeness(read, form) >= ENOUGH - 0.2)
    .sort((one, other) => other.score - one.score)[0]?.form;
}

function withNewForm(programme: Programme, read: ReadForm, given: Set<string>): Programme {
  const ids = new Set([...programme.forms, ...programme.layouts].map(({ id }) => id));
  const id = freeId('form', ids);
  const { form, dictionaries } = formOfReading(read, id);
  const track = trackFor(read.title, programme.tracks, given);
  const model =
    track ?? programme.tracks.find(({ designatedBy }) => designatedBy === 'city') ?? programme.tracks[0]!;
  const steps = model.steps.flatMap((step) => programme.steps.find((one) => one.id === step) ?? []);
  const title = trackWords(read.title) || read.title;
  const titles = { title, shortTitle: title.slice(-14), studioTitle: title };
  const next: Track = track
    ? { ...track, ...(programme.tracks.length === 1 ? titles : {}), form: id, layout: id }
    : {
        id: freeId('track', new Set(programme.tracks.map((one) => one.id))),
        ...titles,
        form: id,
        layout: id,
        steps: model.steps,
        takes: model.takes,
        designatedBy: 'city',
        rules: { oneLeadOneApplication: 'warn' },
      };
  given.add(next.id);
  const tracks = track
    ? programme.tracks.map((one) => (one.id === track.id ? next : one))
    : [...programme.tracks, next];
  return {
    ...programme,
    tracks,
    forms: [...programme.forms, form],
    layouts: [...programme.layouts, layoutOfForm(form, steps)],
    materials: withPaper(programme.materials, next, read.title),
    circular: withLayout(programme.circular, track?.layout, id),
    dictionaries: { ...programme.dictionaries, ...dictionaries },
  };
}

/** The form of a track is one of the papers that are handed in. */
function withPaper(materials: Programme['materials'], track: Track, title: string): Programme['materials'] {
  const own = materials.find(({ paper, tracks }) => paper === 'form' && tracks.includes(track.id));
  if (own) return materials.map((one) => (one === own && one.tracks.length === 1 ? { ...one, title } : one));
  const id = freeId('form-paper', new Set(materials.map((one) => one.id)));
  return [
    ...materials,
    { id, title, tracks: [track.id], copies: 1, electronic: true, paper: 'form', stamp: 'seal' },
  ];
}

/** The paper behind the circular is the new one. */
function withLayout(
  circular: Programme['circular'],
  before: string | undefined,
  after: string,
): Programme['circular'] {
  const { annexLayouts } = circular;
  return annexLayouts && before
    ? { ...circular, annexLayouts: annexLayouts.map((id) => (id === before ? after : id)) }
    : circular;
}

/** A form that no track asks any more, and its paper, are left out. */
function withoutUnused(programme: Programme): Programme {
  const asked = new Set(
    programme.tracks.flatMap(({ form, rules }) => [form, ...(rules.alsoForm ? [rules.alsoForm.form] : [])]),
  );
  const forms = programme.forms.filter(({ id }) => asked.has(id));
  const layouts = programme.layouts.filter(({ form }) => form === undefined || asked.has(form));
  return { ...programme, forms, layouts };
}

/** The attached forms: one that asks what a form of the base asks keeps that one; another becomes a new form (R38-R61). */
export function takeForms({ forms }: Reading, base: Programme): Programme {
  const read = forms
    .map(({ value }) => value)
    .filter(({ kind, fields }) => kind === 'form' && fields.length > 1);
  const taken = new Set<string>();
  const given = new Set<string>();
  const fresh = read.filter((one) => {
    const kept = keptForm(one, base.forms, taken);
    if (!kept) return true;
    taken.add(kept.id);
    for (const track of base.tracks) if (track.form === kept.id) given.add(track.id);
    return false;
  });
  if (fresh.length === 0) return base;
  return withoutUnused(fresh.reduce((programme, one) => withNewForm(programme, one, given), base));
}
