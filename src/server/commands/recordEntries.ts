import { refusalSentence } from '../../contract/refusalSentence.ts';
import { recordEntries as contract } from '../../contract/workLog.ts';
import { can } from '../../core/access/can.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { type EntryHead, insertWorkEntries, type NewWorkEntry } from '../store/workEntries.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';
import { decideRow, loadRecording, type Recorded, type Recording, type Row, workEvent } from './recording.ts';

/** The studio that the right is asked of: one that the actor may record for, if there is any; each row is asked again. */
function subjectOf(rows: readonly Row[], { studios }: Recording, { actor }: Context) {
  const subjects = rows.flatMap(({ studio }) => {
    const found = studios.get(studio);
    return found ? [{ body: found.body, unit: found.unit, studio: found.id }] : [];
  });
  return subjects.find((subject) => can(actor, 'recordWork', subject).allowed) ?? subjects[0] ?? {};
}

interface Told {
  readonly entry: string;
  readonly decision: Decision<Recorded>;
}

/** Row by row: a later row may be about an earlier one of the same sending. */
function decideAll(
  rows: readonly (Row & { entry: string })[],
  recording: Recording,
  context: Context,
): Told[] {
  const earlier = new Map<string, EntryHead>();
  return rows.map((row) => {
    const decision = decideRow(row, recording, context, earlier);
    if (decision.ok && !decision.change.already)
      earlier.set(row.entry, headOf(decision.change.entry, context));
    return { entry: row.entry, decision };
  });
}

const headOf = ({ id, studio, kind, on, read }: NewWorkEntry, { actor }: Context): EntryHead => ({
  ...{ id, studio, kind, on, title: read.title, byUser: actor.user, withdrawn: false },
});

/** Many entries at once (F30): what a phone kept without a network, an import. What fits is recorded, the rest told row by row. */
export const recordEntries = defineCommand({
  contract,
  action: 'recordWork',
  load: async (tx, { entries }, context) => {
    const recording = await loadRecording(tx, context, entries);
    return allow({ subject: subjectOf(entries, recording, context), recording });
  },
  decide: ({ recording }, { entries }, context) => allow(decideAll(entries, recording, context)),
  save: async (tx, told, context, { recording }) => {
    if (!(await insertWorkEntries(tx, context, newOnes(told)))) return refuse('idempotencyKeyReused', {});
    for (const studio of studiosOf(told)) await followDrafts(tx, context, studio);
    const programme = recording.standing?.programme;
    const words = programme && wordsOf(programme);
    return allow({
      results: told.map(({ entry, decision }) => {
        if (decision.ok)
          return {
            entry,
            outcome: decision.change.already ? 'already' : 'recorded',
            code: null,
            message: '',
          };
        const { refusal } = decision;
        const message = refusalSentence(refusal, words ?? noWords);
        return { entry, outcome: 'refused' as const, code: refusal.code, message };
      }),
    });
  },
  events: (told) => {
    const made = newOnes(told);
    return [...new Set(made.map(({ studio }) => studio))].map((studio) => {
      const entries = made.filter((one) => one.studio === studio).map(({ id }) => id);
      return workEvent('recordEntries', studio, { entries });
    });
  },
});

/** Before anything is published no sentence of the log says a programme's word. */
const noWords = { designation: '', lead: '', subsidy: '', standard: '', organiser: '' };

/** In one order, so that two outboxes never wait for each other. */
const studiosOf = (told: readonly Told[]) => [...new Set(newOnes(told).map(({ studio }) => studio))].sort();

const newOnes = (told: readonly Told[]): NewWorkEntry[] =>
  told.flatMap(({ decision }) => (decision.ok && !decision.change.already ? [decision.change.entry] : []));
