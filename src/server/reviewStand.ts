import { sql } from 'kysely';
import type { z } from 'zod';
import type { DecisionLine } from '../contract/reviews.ts';
import type { Programme, Track } from '../core/programme/programme.ts';
import type { Standard } from '../core/programme/standard.ts';
import { selfGaps } from '../core/review/selfGaps.ts';
import { sheetPoints } from '../core/review/sheetPoints.ts';
import { type TrackStanding, trackResult } from '../core/review/trackResult.ts';
import type { Marks } from '../core/standards/marks.ts';
import { standardLeaves, standardOf } from '../core/standards/standardLeaves.ts';
import type { Tx } from './context.ts';
import { type AssignmentRow, assignmentsOf } from './store/reviewAssignments.ts';
import { type ReviewCandidate, type RoundRow, reviewCandidates, roundsOf } from './store/reviews.ts';

export type Line = z.output<typeof DecisionLine>;
export interface TrackFacts {
  readonly standard: Standard | undefined;
  readonly rounds: readonly RoundRow[];
  readonly lines: readonly Line[];
  /** Sheets that are still out. */
  readonly open: number;
}

/** Counts of a ballot would tell who votes what while they come one by one: they are told when all have voted, or it is closed. */
export function isCounted(round: RoundRow, all: readonly AssignmentRow[]): boolean {
  return round.closed_at !== null || all.every(({ handedInAt }) => handedInAt !== null);
}

interface Reviewed {
  readonly candidate: ReviewCandidate;
  readonly assigned: readonly AssignmentRow[];
}

/** The decision sheet of a track as it stands now: all candidates, whatever has been marked, handed in or voted. */
export async function trackStand(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly track: Track; readonly programme: Programme },
): Promise<TrackFacts> {
  const standard = standardOf(of.programme, of.track);
  const track = of.track.id;
  const rounds = (await roundsOf(tx, tenant, of.campaign)).filter((one) => one.track === track);
  const assigned = await assignmentsOf(
    tx,
    tenant,
    rounds.map(({ id }) => id),
  );
  const candidates = await reviewCandidates(tx, tenant, { ...of, track });
  const reviewed = candidates.map((candidate) => ({
    candidate,
    assigned: assigned.filter(({ application }) => application === candidate.application),
  }));
  const counted = rounds.filter(
    (round) =>
      round.kind !== 'ballot' ||
      isCounted(
        round,
        assigned.filter((one) => one.round === round.id),
      ),
  );
  const standing = trackResult(
    standard,
    reviewed.map((one) => handedIn(one, counted)),
  );
  const ids = candidates.map(({ application }) => application);
  const inspected = await inspectionsOf(tx, tenant, ids);
  const gaps = await gapsOf(tx, tenant, ids, of);
  const lines = standing.map((one): Line => {
    const own = reviewed.find(({ candidate }) => candidate.application === one.application)!;
    return {
      ...lineOf(one, own, { standard, rounds }),
      inspection: inspected.get(one.application) ?? null,
      gaps: gaps.get(one.application) ?? [],
    };
  });
  return { standard, rounds, lines, open: lines.reduce((sum, one) => sum + one.open, 0) };
}

function handedIn({ candidate, assigned }: Reviewed, rounds: readonly RoundRow[]) {
  const given = assigned.flatMap((one) => {
    const round = rounds.find(({ id }) => id === one.round);
    return round && one.handedInAt !== null ? [{ one, round }] : [];
  });
  return {
    application: candidate.application,
    sheets: given
      .filter(({ round }) => round.kind !== 'ballot')
      .map(({ one, round }) => ({ stage: round.stage, marks: one.marks })),
    votes: given.flatMap(({ one }) => (one.vote ? [one.vote] : [])),
  };
}

/** Without points: how many items of the checklist were found met. */
function metOf(standard: Standard | undefined, marks: Marks): string {
  const leaves = standard ? standardLeaves(standard) : [];
  const met = leaves.filter(({ id, item }) => {
    const given = marks[id];
    return given?.value === 'yes' || (item.states?.length && given?.states?.length === item.states.length);
  });
  return `${met.length}/${leaves.length}`;
}

function lineOf(
  standing: TrackStanding,
  { candidate, assigned }: Reviewed,
  { standard, rounds }: Pick<TrackFacts, 'standard' | 'rounds'>,
): Omit<Line, 'inspection' | 'gaps'> {
  const { application, fileNumber, studioName, unitName, bodyName } = candidate;
  const titles = new Map<string, string>();
  collect(standard?.items ?? [], titles);
  const stages = standard?.scoring?.stages ?? [];
  const marked = rounds.filter(({ kind }) => kind !== 'ballot');
  return {
    ...{ application, fileNumber, studioName, unitName, bodyName },
    ...{ position: standing.position, tied: standing.tied, points: standing.points },
    stages: marked.map((round) => ({
      title: stages.find(({ id }) => id === round.stage)?.title ?? round.title,
      points: assigned
        .filter((one) => one.round === round.id && one.handedInAt !== null)
        .map(({ marks }) => sheetPoints(standard, marks) ?? metOf(standard, marks)),
    })),
    belowThreshold: standing.belowThreshold.map((id) => titles.get(id) ?? id),
    missingStages: standing.missingStages.map((id) => stages.find((one) => one.id === id)?.title ?? id),
    passed: standing.passed,
    grade: standing.grade,
    heldByShare: standing.heldByShare,
    votes: standing.votes,
    overrides: assigned.flatMap(({ name, overrideReason }) =>
      overrideReason === null ? [] : [{ name, reason: overrideReason }],
    ),
    open: assigned.filter((one) => {
      const round = rounds.find(({ id }) => id === one.round);
      return one.handedInAt === null && round?.closed_at === null;
    }).length,
  };
}

function collect(items: Standard['items'], titles: Map<string, string>): void {
  for (const { id, title, items: below = [] } of items) {
    titles.set(id, title);
    collect(below, titles);
  }
}

/** What stands of the last inspection of each, where there was one. */
async function inspectionsOf(tx: Tx, tenant: string, applications: readonly string[]) {
  const { rows } = await sql<{ application: string; result: string; on: string }>`
    select distinct on (v.application) v.application, s.result, s.visited_on::text as on
    from inspection_sheet s join inspection_visit v on v.tenant = s.tenant and v.id = s.visit
    where s.tenant = ${tenant} and v.application = any(${[...applications]}::uuid[]) and s.result is not null
      and s.quarantined_because is null and s.superseded_at is null and v.cancelled_at is null
    order by v.application, s.visited_on desc, s.received_at desc`.execute(tx);
  return new Map(rows.map(({ application, result, on }) => [application, { result, on }]));
}

async function gapsOf(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
  { programme, track }: { readonly programme: Programme; readonly track: Track },
) {
  if (applications.length === 0) return new Map<string, string[]>();
  const rows = await tx
    .selectFrom('application_answers')
    .select(['application', 'answers'])
    .where('tenant', '=', tenant)
    .where('application', 'in', [...applications])
    .execute();
  return new Map(
    rows.map(({ application, answers }) => [
      application,
      selfGaps(programme, track, answers as Record<string, string | string[]>),
    ]),
  );
}
