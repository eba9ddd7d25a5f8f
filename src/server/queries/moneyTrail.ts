import { inspectionWords, trailFaultWords } from '../../contract/ledgerWords.zh.ts';
import { moneyTrail as contract } from '../../contract/subsidies.ts';
import { scope } from '../../core/access/scope.ts';
import { daysBetween, today } from '../../core/campaign/today.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow } from '../../core/refusals.ts';
import { hanging, left, standing } from '../../core/subsidy/ledger.ts';
import { samePayee } from '../../core/subsidy/paySubsidy.ts';
import { totalsOf } from '../../core/subsidy/totals.ts';
import { faultsOf } from '../../core/subsidy/trailFaults.ts';
import type { Context, Tx } from '../context.ts';
import { loadCampaign } from '../store/campaigns.ts';
import type { Entitled, LedgerFacts } from '../store/ledgerFacts.ts';
import { resolutionTitle } from '../store/studioMoney.ts';
import type { SubsidyRow } from '../store/subsidyLines.ts';
import { defineQuery } from './query.ts';
import { holdersOf } from './subsidyLedger.ts';

/** The sum of the uses, or of the refunds, that stand against a payment. */
function sumOf(lines: readonly SubsidyRow[], payment: SubsidyRow, kind: 'use' | 'refund'): string {
  const of = hanging(lines, payment.id).filter((line) => line.kind === kind);
  return totalsOf(of)[kind === 'use' ? 'used' : 'refunded'];
}

function papersOf({ facts }: { readonly facts: LedgerFacts }, approval: SubsidyRow | undefined) {
  const { resolution, sheet, inspection, inspectedOn, namedOn } = facts;
  return {
    approval: approval
      ? { amount: approval.amount, on: approval.on, byName: approval.byName, basis: approval.reason }
      : null,
    resolution: resolution === null ? null : { resolution, title: resolutionTitle(facts) },
    inspection:
      sheet && inspection && inspectedOn
        ? { sheet, result: inspectionWords[inspection], on: inspectedOn }
        : null,
    designation: namedOn ? { title: facts.documentNumber ?? '', on: namedOn } : null,
  };
}

function trailOf(entitled: Entitled, lines: readonly SubsidyRow[], payment: SubsidyRow, now: string) {
  const { facts, programme, due } = entitled;
  const counts = standing(lines).some(({ id }) => id === payment.id);
  const approval = lines.find(({ id }) => id === payment.ofLine);
  const uses = hanging(lines, payment.id).filter(({ kind }) => kind === 'use') as SubsidyRow[];
  const rest = counts ? left(lines, payment) : '0';
  const papers = papersOf(entitled, approval);
  const gate = due.money.find(({ key }) => key === approval?.grantKey)?.grant.gate;
  const faults = faultsOf({
    ...{ countered: !counts, vouchers: payment.vouchers.length, approved: approval !== undefined, gate },
    ...{ resolution: papers.resolution !== null, basis: Boolean(approval?.reason) },
    ...{ designated: papers.designation !== null, inspection: facts.inspection ?? undefined },
    payeeDiffers: !samePayee(payment.payee, facts.unitName),
    uses: uses.map(({ vouchers }) => ({ vouchers: vouchers.length })),
    ...{ left: rest !== '0', age: daysBetween(payment.on, now) },
  });
  const say = trailFaultWords(wordsOf(programme));
  const { application, studioName, unitName, bodyName } = facts;
  const { amount, on, payee, account, payeeNote } = payment;
  return {
    ...{
      payment: payment.id,
      application,
      studioName,
      unitName,
      bodyName,
      amount,
      on,
      payee,
      account,
      payeeNote,
    },
    ...{ countered: !counts, vouchers: [...payment.vouchers], ...papers },
    uses: uses.map(({ amount: spent, on: day, allowedUse: use, vouchers }) => {
      return { amount: spent, on: day, use, vouchers: [...vouchers] };
    }),
    ...{ used: sumOf(lines, payment, 'use'), refunded: sumOf(lines, payment, 'refund'), left: rest },
    faults: faults.map((fault) => say[fault]),
  };
}

/** Every payment of a campaign with the papers behind it, for the screen and for its sheet. */
export async function trailsIn(tx: Tx, context: Context, campaign: string) {
  const now = today(context.receivedAt, context.timeZone);
  const holders = await holdersOf(tx, context, campaign, scope(context.actor, 'seeMoneyTrail'));
  const payments = holders.flatMap(({ entitled, lines }) =>
    lines
      .filter(({ kind, counters }) => kind === 'payment' && counters === null)
      .map((payment) => trailOf(entitled, lines, payment, now)),
  );
  return { payments, totals: totalsOf(holders.flatMap(({ lines }) => lines)) };
}

/** 经审核对: payment → approval → resolution → inspection → naming → vouchers; read-only (domain 1). */
export const moneyTrail = defineQuery({
  contract,
  action: 'seeMoneyTrail',
  answer: async (tx, input, context) => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    return campaign.ok ? allow(await trailsIn(tx, context, input.campaign)) : campaign;
  },
});
