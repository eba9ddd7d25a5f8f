import { markUpwardSent as contract } from '../../contract/upward.ts';
import { today } from '../../core/campaign/today.ts';
import { trackDeadline } from '../../core/campaign/trackDeadline.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { mayGoUp } from '../../core/upward/packUpward.ts';
import { sendUpward } from '../../core/upward/sendUpward.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { jobsOf } from '../store/jobs.ts';
import { lockRisers, markSent, sentCount, upwardPacketOf } from '../store/upward.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 已报送: the packet went to the level above on this day; from then on its applications wait for the result. */
export const markUpwardSent = defineCommand({
  contract,
  action: 'sendUpward',
  async load(tx, input, context) {
    const { tenant } = context.actor;
    const found = await upwardPacketOf(tx, tenant, input.packet);
    if (!found) return refuse('notFound', { what: '个材料包' });
    const campaign = await loadOpenCampaign(tx, context, found.campaign);
    if (!campaign.ok) return campaign;
    // Two packets of one track are sent one after the other, so that the number holds.
    await lockCampaign(tx, tenant, found.campaign);
    const packet = (await upwardPacketOf(tx, tenant, input.packet))!;
    const { programme } = campaign.change;
    const track = programme.tracks.find(({ id }) => id === packet.track);
    if (!track) return refuse('notFound', { what: '个向上推荐的类别' });
    const risers = await lockRisers(tx, tenant, packet.campaign, packet.applications);
    const sent = await sentCount(tx, tenant, packet.campaign, packet.track);
    const job = (await jobsOf(tx, tenant, [packet.id])).get(packet.id)?.state ?? 'failed';
    return allow({ subject: {}, packet, programme, track, risers, sent, job });
  },
  decide({ packet, programme, track, risers, sent, job }, { sentOn, note }, context) {
    const going = mayGoUp(track, risers, packet.applications.length, sent);
    const decided = sendUpward({ ...packet, job, ready: packet.hash !== null }, going, {
      ...{ sentOn, note, today: today(context.receivedAt, context.timeZone) },
      due: trackDeadline(programme, track)?.due,
    });
    return decided.ok ? allow(packet) : decided;
  },
  async save(tx, { id, number }, { actor }, _loaded, { sentOn, note }) {
    const first = await markSent(tx, actor.tenant, id, { sent_on: sentOn, note });
    return first ? allow({ packet: id }) : refuse('upwardAlreadySent', { number, sentOn });
  },
  events: ({ id, campaign, number, applications }, { track }, { sentOn }) => [
    {
      ...{ action: 'markUpwardSent', subjectKind: 'upwardPacket', subject: id, campaign },
      detail: { track: track.id, number, sentOn, count: applications.length },
    },
    ...applications.map((application) =>
      applicationEvent('markUpwardSent', { id: application, campaign }, { packet: id, sentOn }),
    ),
  ],
});
