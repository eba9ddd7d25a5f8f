import { blockSentences } from '../../contract/blockSentences.zh.ts';
import { designationList as contract } from '../../contract/designations.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { expectedName } from '../../core/designation/expectedName.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import { ownTracks } from '../../core/programme/upward.ts';
import type { NoticeStand } from '../../core/publicNotice/noticeStand.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { designatedCounts, designationCandidates } from '../store/designations.ts';
import { noticeStands } from '../store/publicNotices.ts';
import { latestResolutions, type StandingResolution } from '../store/resolutions.ts';
import { defineQuery } from './query.ts';

type Row = Awaited<ReturnType<typeof designationCandidates>>[number];

/** What waits to be named, by track, with the counts that must hold; a body sees its own naming only (R14, S23, S26). */
export const designationList = defineQuery({
  contract,
  action: 'seeDesignations',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const reach = scope(context.actor, 'seeDesignations');
    const tracks = ownTracks(programme).filter((track) => reach.all || track.designatedBy === 'body');
    const rows = await designationCandidates(tx, tenant, input.campaign, reach);
    const meetings = await latestResolutions(
      tx,
      tenant,
      rows.map(({ application }) => application),
    );
    const counts = await designatedCounts(tx, tenant, input.campaign);
    const shown = rows.map(({ application }) => application);
    const stands = programme.publicNotice ? await noticeStands(tx, tenant, shown) : undefined;
    return allow({
      tracks: tracks.map((track) => ({
        track: track.id,
        title: track.title,
        studioTitle: track.studioTitle,
        reconfirms: track.kind === 'reconfirmation',
        toName: track.toName ?? null,
        designated: counts[track.id] ?? 0,
        candidates: rows
          .filter((row) => row.track === track.id)
          .map((row) => ({
            ...candidate(programme, track, row, stands),
            resolved: meetingOf(meetings.get(row.application)),
          })),
      })),
      allowed: closed
        ? []
        : possibleActions(context.actor).filter((action) => action.startsWith('designate')),
    });
  },
});

function meetingOf(met: StandingResolution | undefined) {
  if (!met) return null;
  const { resolution, meeting, heldOn, positive } = met;
  return { resolution, meeting, heldOn, positive };
}

/** What the 公示 still lacks, by where the application stands with it (F26). */
const noticeBlocks: { readonly [S in NoticeStand]: readonly string[] } = {
  running: [blockSentences.noticeRunning()],
  objected: [blockSentences.noticeObjected()],
  clear: [],
};
function noticeBlock(stand: NoticeStand | undefined): readonly string[] {
  return stand === undefined ? [blockSentences.notPublished()] : noticeBlocks[stand];
}

type Stands = ReadonlyMap<string, NoticeStand> | undefined;

function candidate(programme: Programme, track: Track, row: Row, stands: Stands) {
  const expected = expectedName(programme, track, row);
  const title = (step: string) => programme.steps.find(({ id }) => id === step)?.title ?? step;
  return {
    application: row.application,
    bodyName: row.bodyName,
    unitName: row.unitName,
    leadName: row.leadName,
    name: row.name ?? row.studioName,
    confirms:
      track.kind === 'reconfirmation' && row.earlierTitle !== null && row.earlierOn !== null
        ? { title: row.earlierTitle, namedOn: row.earlierOn }
        : null,
    expectedName: expected,
    blockedBy: [
      ...row.sealsMissing.map((step) => blockSentences.sealMissing(title(step))),
      ...(stands && row.name === null ? noticeBlock(stands.get(row.application)) : []),
    ],
    designated:
      row.name !== null && row.decidedOn !== null
        ? { name: row.name, decidedOn: row.decidedOn, documentNumber: row.documentNumber }
        : null,
  };
}
