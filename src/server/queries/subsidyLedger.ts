import { subsidyLedger as contract } from '../../contract/subsidies.ts';
import { possibleActions } from '../../core/access/can.ts';
import { type Scope, scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { grouped, totalsOf } from '../../core/subsidy/totals.ts';
import type { Context, Tx } from '../context.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { type Entitled, entitledIn, ledgerFacts } from '../store/ledgerFacts.ts';
import { studioMoney } from '../store/studioMoney.ts';
import { campaignsWithMoney, type SubsidyRow, subsidyLines } from '../store/subsidyLines.ts';
import { within } from './plaqueLedger.ts';
import { defineQuery } from './query.ts';

interface Holder {
  readonly entitled: Entitled;
  readonly lines: readonly SubsidyRow[];
}

/** Those of a campaign who are given money or have some, with their lines. */
export async function holdersOf(tx: Tx, context: Context, campaign: string, reach: Scope): Promise<Holder[]> {
  const { tenant } = context.actor;
  const day = today(context.receivedAt, context.timeZone);
  const facts = (await ledgerFacts(tx, tenant, { campaign, day })).filter((one) => within(reach, one));
  const lines = grouped(await subsidyLines(tx, tenant, { campaign }), ({ application }) => application);
  return (await entitledIn(tx, tenant, facts))
    .map((entitled) => ({ entitled, lines: lines.get(entitled.facts.application) ?? [] }))
    .filter(({ entitled, lines: own }) => own.length > 0 || entitled.due.money.length > 0);
}

/** A ledger within somebody's reach: city, bodies, studios. Every total is the sum of its lines. */
export async function moneyWithin(tx: Tx, context: Context, campaign: string, reach: Scope) {
  const holders = await holdersOf(tx, context, campaign, reach);
  const bodies = [...grouped(holders, ({ entitled }) => entitled.facts.body)].map(([body, own]) => ({
    ...{ body, bodyName: own[0]!.entitled.facts.bodyName },
    totals: totalsOf(own.flatMap(({ lines }) => lines)),
    studios: own.map(({ entitled, lines }) => studioMoney(entitled, lines)),
  }));
  return { totals: totalsOf(holders.flatMap(({ lines }) => lines)), bodies };
}

/** What earlier years left open: approved and unpaid, or paid and neither used nor given back (3.7). */
async function earlierMoney(tx: Tx, context: Context, campaign: string, reach: Scope) {
  const open = [];
  for (const { id, title: campaignTitle } of await campaignsWithMoney(tx, context.actor.tenant, campaign))
    for (const { entitled, lines } of await holdersOf(tx, context, id, reach)) {
      const studio = studioMoney(entitled, lines);
      const { bodyName } = entitled.facts;
      if (studio.totals.unpaid !== '0' || studio.totals.balance !== '0')
        open.push({ campaignTitle, bodyName, studio });
    }
  return open;
}

const acts = ['approveSubsidy', 'paySubsidy', 'reportUse', 'counterSubsidy'];

/** 补助台账 with totals at every level (F28). */
export const subsidyLedger = defineQuery({
  contract,
  action: 'seeSubsidies',
  answer: async (tx, input, context) => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(context.actor, 'seeSubsidies');
    return allow({
      today: today(context.receivedAt, context.timeZone),
      ...(await moneyWithin(tx, context, input.campaign, reach)),
      earlier: await earlierMoney(tx, context, input.campaign, reach),
      allowed: possibleActions(context.actor).filter((action) => acts.includes(action)),
    });
  },
});
