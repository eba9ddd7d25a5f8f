import { makeUpwardPacket as contract } from '../../contract/upward.ts';
import { upwardTracks } from '../../core/programme/upward.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { mayGoUp } from '../../core/upward/packUpward.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';
import { insertUpwardPacket, lockRisers, sentCount } from '../store/upward.ts';
import { defineCommand } from './command.ts';

/** 打包: what is approved becomes one ZIP for the level above, made in the background (F34). */
export const makeUpwardPacket = defineCommand({
  contract,
  action: 'sendUpward',
  async load(tx, input, context) {
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const track = upwardTracks(campaign.change.programme).find(({ id }) => id === input.track);
    if (!track) return refuse('notFound', { what: '个向上推荐的类别' });
    await lockCampaign(tx, tenant, input.campaign);
    const risers = await lockRisers(tx, tenant, input.campaign, input.applications);
    const sent = await sentCount(tx, tenant, input.campaign, track.id);
    return allow({ subject: {}, track, risers, sent });
  },
  decide({ track, risers, sent }, input, context) {
    const asked = new Set(input.applications).size;
    const going = mayGoUp(track, risers, asked, sent);
    return going.ok ? allow({ packet: context.newId(), risers: going.change }) : going;
  },
  async save(tx, { packet, risers }, context, { track }, { campaign }) {
    const number = await insertUpwardPacket(tx, context, { id: packet, campaign, track: track.id, risers });
    await enqueueJob(tx, context, { kind: 'makeUpwardPacket', subject: packet, total: risers.length });
    return allow({ packet, number });
  },
  events: ({ packet, risers }, { track }, { campaign }) => [
    {
      ...{ action: 'makeUpwardPacket', subjectKind: 'upwardPacket', subject: packet, campaign },
      detail: { track: track.id, count: risers.length },
    },
  ],
});
