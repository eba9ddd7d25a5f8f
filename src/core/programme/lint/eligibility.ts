import { fieldAt } from '../../answers/fieldAt.ts';
import type { Fact, FactKind } from '../eligibility.ts';
import type { Form } from '../form.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme, Track } from '../programme.ts';
import { conditionFaults, listField, rowFilterFaults } from './conditions.ts';
import { trackName } from './elementNames.ts';

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

function pathOfKinds(form: Form, path: string, kinds: readonly string[], what: string): string[] {
  const place = path.includes('*') ? undefined : fieldAt(form, path);
  if (place === undefined) return [`表“${form.id}”里没有“${path}”这一项，请改正拼写或补上栏目`];
  const { kind, label } = place.column ?? place.field;
  return kinds.includes(kind) ? [] : [`“${label}”（${path}）不是${what}，这条条件无从比较，请换一栏`];
}

/** What a fact names that the form does not have. */
const faults: {
  readonly [K in FactKind]: (fact: FactOf<K>, form: Form, programme: Programme) => string[];
} = {
  answer: ({ is }, form, programme) => conditionFaults(is, form, programme),
  rows({ rows, where, atLeast }, form, programme) {
    const list = listField(form, rows);
    if (!list) return [`表“${form.id}”里没有名为“${rows}”的列表，请改正拼写或补上栏目`];
    const most = list.maxRows;
    const many =
      most !== undefined && atLeast > most
        ? [`要求至少 ${atLeast} 行，“${list.label}”最多只有 ${most} 行`]
        : [];
    return [...many, ...rowFilterFaults(where ?? {}, list, programme)];
  },
  atLeast: ({ path }, form) => pathOfKinds(form, path, ['number', 'money'], '数字'),
  yearsSince: ({ path }, form) => pathOfKinds(form, path, ['date'], '日期'),
};

/** 常年受理 has no last day: the years are counted to the day of the submission, which people should know (F52). */
function rollingNotes(track: Track, { deadlines }: Programme): LintNote[] {
  const ends = deadlines.some(
    ({ binds, due }) => due !== undefined && ['submission', 'filing'].includes(binds),
  );
  return (track.eligibility ?? [])
    .filter(({ facts }) => !ends && facts.some((fact) => fact.kind === 'yearsSince' && fact.until === 'due'))
    .map(({ id }) => ({
      level: 'note',
      where: `${trackName(track)} › 申报条件 ${id}`,
      message: '没有截止日，年限算到提交的当天',
    }));
}

/** Every fact of a condition names what the form of its track has (F43). */
export function eligibility(programme: Programme): LintNote[] {
  return programme.tracks.flatMap((track) => {
    const form = programme.forms.find(({ id }) => id === track.form);
    if (form === undefined) return [];
    const found = (track.eligibility ?? []).flatMap((rule) =>
      rule.facts.flatMap((fact, at) =>
        (faults[fact.kind] as (of: Fact, form: Form, all: Programme) => string[])(fact, form, programme).map(
          (message): LintNote => ({
            level: 'error',
            where: `${trackName(track)} › 申报条件 ${rule.id} › facts[${at}]`,
            message,
          }),
        ),
      ),
    );
    return [...found, ...rollingNotes(track, programme)];
  });
}
