import { enterPlaques as contract } from '../../contract/plaques.ts';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import { today } from '../../core/campaign/today.ts';
import { enterPlaque } from '../../core/plaque/enterPlaque.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Refusal, refuse } from '../../core/refusals.ts';
import { plaqueWords } from '../plaqueWords.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { entitledIn, ledgerFacts, lockApplications } from '../store/ledgerFacts.ts';
import { insertPlaque, nextNumber, plaqueRows } from '../store/plaques.ts';
import { defineCommand } from './command.ts';

/** 登记牌匾和证书: for the entitled only (S7), by the name rule or with a reason (R22); row by row. */
export const enterPlaques = defineCommand({
  contract,
  action: 'keepPlaques',
  load: async (tx, { campaign: id, items }, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, id);
    if (!campaign.ok) return campaign;
    const asked = items.map(({ application }) => application);
    await lockApplications(tx, tenant, asked);
    const day = today(context.receivedAt, context.timeZone);
    const found = await ledgerFacts(tx, tenant, { campaign: id, applications: asked, day });
    const known = new Set(found.map(({ application }) => application));
    if (asked.some((one) => !known.has(one))) return refuse('notFound', { what: '份申报' });
    const entitled = new Map(
      (await entitledIn(tx, tenant, found)).map((one) => [one.facts.application, one] as const),
    );
    const there = new Set(
      (await plaqueRows(tx, tenant, { campaign: id })).map((row) => `${row.application} ${row.kind}`),
    );
    return allow({ subject: {}, campaign: campaign.change, entitled, there, day });
  },
  decide: ({ campaign, entitled, there, day }, { items }, context) => {
    const words = wordsOf(campaign.programme);
    const taken = new Set(there);
    const left: { name: string; message: string }[] = [];
    let first: Refusal | undefined;
    const done = items.flatMap(({ application, kind, text, reason = '' }) => {
      const one = entitled.get(application)!;
      const { studioName: name, studio } = one.facts;
      const rule = plaqueWords(one, kind);
      const missing = one.due.plaques.find((due) => due.kind === kind)?.missing;
      const entered = taken.has(`${application} ${kind}`);
      const decided = enterPlaque({ name, kind, rule, missing, entered }, { text, reason });
      if (decided.ok) {
        taken.add(`${application} ${kind}`);
        return [{ id: context.newId(), application, studio, kind, on: day, ...decided.change }];
      }
      first ??= decided.refusal;
      left.push({ name, message: refusalSentence(decided.refusal, words) });
      return [];
    });
    return done.length === 0 && first ? { ok: false, refusal: first } : allow({ done, left });
  },
  save: async (tx, { done, left }, context, { campaign }) => {
    const { tenant } = context.actor;
    const numbers = {
      plaque: await nextNumber(tx, tenant, campaign.year, 'plaque'),
      certificate: await nextNumber(tx, tenant, campaign.year, 'certificate'),
    };
    for (const one of done) {
      const row = { ...one, campaign: campaign.id, number: numbers[one.kind](), replaces: null };
      await insertPlaque(tx, context, row);
    }
    return allow({ entered: done.map(({ id }) => id), left });
  },
  events: ({ done }, { campaign }) =>
    done.map(({ id: plaque, application: subject, kind }) => ({
      ...{ action: 'enterPlaques', subjectKind: 'application', subject, campaign: campaign.id },
      detail: { plaque, kind },
    })),
});
