import { upwardDesk as contract } from '../../contract/upward.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { today } from '../../core/campaign/today.ts';
import { trackDeadline } from '../../core/campaign/trackDeadline.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import { upwardTracks } from '../../core/programme/upward.ts';
import { allow } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { stateOf } from '../store/applications.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { jobsOf } from '../store/jobs.ts';
import {
  type PacketRow,
  type ResultRow,
  type RisingRow,
  risingApplications,
  sentCount,
  upwardPackets,
  upwardResults,
} from '../store/upward.ts';
import { defineQuery } from './query.ts';

const acts = ['sendUpward', 'createApplication', 'exportPackage'];

/** How the tracks of the level above stand; a body sees its own applications and no packet (F34). */
export const upwardDesk = defineQuery({
  contract,
  action: 'seeUpward',
  async answer(tx, input, context) {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const reach = scope(context.actor, 'seeUpward');
    const tracks = upwardTracks(programme);
    const ids = tracks.map(({ id }) => id);
    const rows =
      ids.length === 0
        ? []
        : await risingApplications(tx, tenant, { campaign: input.campaign, tracks: ids, scope: reach });
    const results = await upwardResults(
      tx,
      tenant,
      rows.map(({ application }) => application),
    );
    // A packet holds several bodies' applications: only who sees all sees it.
    const packets = reach.all ? await upwardPackets(tx, tenant, input.campaign) : [];
    const jobs = await jobsOf(
      tx,
      tenant,
      packets.map(({ id }) => id),
    );
    const sent = new Map<string, number>();
    for (const id of ids) sent.set(id, await sentCount(tx, tenant, input.campaign, id));
    return allow({
      today: today(context.receivedAt, context.timeZone),
      tracks: tracks.map((track) => ({
        ...headOf(programme, track, context),
        sent: sent.get(track.id) ?? 0,
        applications: rows.filter((row) => row.track === track.id).map((row) => applicationOf(row, results)),
        packets: packets.filter((packet) => packet.track === track.id).map((one) => packetOf(one, jobs)),
      })),
      allowed: possibleActions(context.actor).filter(
        (action) => acts.includes(action) && (!closed || action !== 'createApplication'),
      ),
    });
  },
});

function headOf(programme: Programme, track: Track, { receivedAt: now, timeZone }: Context) {
  const found = trackDeadline(programme, track);
  const stand = found && deadlineStand(found, { now, timeZone });
  return {
    ...{ track: track.id, title: track.title, studioTitle: track.studioTitle },
    ...{ level: track.level ?? ('province' as const), most: track.toName ?? null },
    deadline: stand
      ? {
          ...{ title: found.title, due: stand.due, printed: stand.printed },
          ...{ span: stand.span, daysLeft: stand.daysLeft, open: stand.open },
        }
      : null,
  };
}

function applicationOf({ track: _track, state, step, ...row }: RisingRow, results: readonly ResultRow[]) {
  const own = results.filter(({ application }) => application === row.application);
  return {
    ...row,
    state: stateAnswer(stateOf({ state, step })),
    results: own.map(({ application: _application, upload, scanName, at, ...result }) => ({
      ...result,
      scan: upload === null ? null : { upload, name: scanName ?? '' },
      at: at.toISOString(),
    })),
  };
}

function packetOf(row: PacketRow, jobs: Awaited<ReturnType<typeof jobsOf>>) {
  const { id, number, at, byName, names, bytes, hash, sentOn, note } = row;
  return {
    ...{ packet: id, number, at: at.toISOString(), byName, names: [...names] },
    ...{ bytes, sha256: hash, sentOn, note, progress: jobs.get(id) ?? null },
  };
}
