import { workKinds as contract } from '../../contract/workLog.ts';
import { today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { allow } from '../../core/refusals.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineQuery } from './query.ts';

/** The choices that the fields of these kinds need, and no others. */
export function dictionariesOf(
  kinds: readonly WorkKind[],
  { dictionaries }: Programme,
): Programme['dictionaries'] {
  const used = new Set(
    kinds.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'choice' ? field.dictionary : [])),
    ),
  );
  return Object.fromEntries(Object.entries(dictionaries).filter(([id]) => used.has(id)));
}

/** What can be recorded here, small enough to lie on a phone (F30). */
export const workKinds = defineQuery({
  contract,
  action: 'recordWork',
  answer: async (tx, _, context) => {
    const standing = await standingProgramme(tx, context.actor.tenant);
    const day = today(context.receivedAt, context.timeZone);
    const log = standing?.programme.workLog;
    if (!standing || !log) return allow({ log: null, today: day });
    const { revision, programme } = standing;
    return allow({
      log: {
        revision,
        kinds: log.kinds.map((kind) => ({ ...kind })),
        dictionaries: dictionariesOf(log.kinds, programme),
        yearly: yearlyOf(programme),
      },
      today: day,
    });
  },
});

/** How much of a kind the programme wants in a year (R77, R78). */
export function yearlyOf({ watch }: Programme) {
  return (watch?.yearly ?? []).map(({ counts, atLeast, target }) => ({
    counts,
    atLeast,
    target: target ?? null,
  }));
}
