import { correctionNote } from '../../contract/correctionWords.zh.ts';
import { designationDecisions as contract } from '../../contract/designations.ts';
import { scope } from '../../core/access/scope.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { type Words, wordsOf } from '../../core/programme/words.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { type CorrectedNames, correctedNames } from '../store/corrections.ts';
import {
  type DecisionRow,
  decisionsOf,
  type ListedRow,
  namedCounts,
  namedRows,
} from '../store/namedLists.ts';
import { defineQuery } from './query.ts';

type Counts = Awaited<ReturnType<typeof namedCounts>>;

/** The naming decisions of a year and their lists, whose counts are their rows (S26); a county sees its own (R4, S23). */
export const designationDecisions = defineQuery({
  contract,
  action: 'seeDesignations',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const reach = scope(context.actor, 'seeDesignations');
    const decisions = await decisionsOf(tx, tenant, input.campaign, reach);
    const ids = decisions.map(({ id }) => id);
    const named = await namedRows(tx, tenant, ids);
    // A list made after a correction shows the new name and says so (3.7).
    const corrected = await correctedNames(
      tx,
      tenant,
      named.map(({ application }) => application),
    );
    const rows = named.map((row) => withCorrection(row, corrected.get(row.application), wordsOf(programme)));
    const counts = await namedCounts(tx, tenant, input.campaign);
    return allow({ decisions: decisions.map((decision) => view(programme, decision, rows, counts)) });
  },
});

function withCorrection(row: ListedRow, names: CorrectedNames | undefined, words: Words): ListedRow {
  if (!names) return { ...row, corrected: null };
  const renamed = names.changes.some(({ kind }) => kind === 'name');
  return {
    ...row,
    name: renamed ? names.studioName : row.name,
    corrected: correctionNote(names.changes, words),
  };
}

/** Named of a track up to and with a decision. */
function upTo(counts: Counts, designation: string, track: string): number {
  const at = counts.findLastIndex((one) => one.designation === designation);
  return counts.slice(0, at + 1).reduce((sum, one) => sum + (one.track === track ? one.count : 0), 0);
}

function view(programme: Programme, decision: DecisionRow, rows: readonly ListedRow[], counts: Counts) {
  const { id, resolution, meeting, heldOn, bodyName, ...rest } = decision;
  const own = rows.filter(({ designation }) => designation === id);
  const met = resolution !== null && meeting !== null && heldOn !== null;
  return {
    ...rest,
    designation: id,
    issuer: bodyName ?? programme.city.union,
    meeting: met ? { resolution, title: meeting, heldOn } : null,
    tracks: programme.tracks
      .map(({ id: track, title, shortTitle, studioTitle, kind, toName, designatedBy }) => ({
        ...{ track, title: studioTitle, shortTitle: shortTitle ?? title },
        ...{
          reconfirms: kind === 'reconfirmation',
          shared: designatedBy === 'body',
          planned: toName ?? null,
        },
        total: upTo(counts, id, track),
        rows: own
          .filter((row) => row.track === track)
          .map(({ designation: _of, track: _track, ...row }) => row),
      }))
      .filter(({ rows: listed }) => listed.length > 0),
  };
}
