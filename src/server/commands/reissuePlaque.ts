import { reissuePlaque as contract } from '../../contract/plaques.ts';
import { today } from '../../core/campaign/today.ts';
import { inscribed } from '../../core/plaque/enterPlaque.ts';
import { allow } from '../../core/refusals.ts';
import { plaqueWords } from '../plaqueWords.ts';
import { entitledOf, ledgerFacts } from '../store/ledgerFacts.ts';
import { insertActs, insertPlaque, nextNumber } from '../store/plaques.ts';
import { defineCommand } from './command.ts';
import { loadPlaque, plaqueEvents, siftPlaques } from './plaqueBatch.ts';

/** 换发 after a correction or a loss (3.7): a new line with the names of today replaces the old one, which stays. */
export const reissuePlaque = defineCommand({
  contract,
  action: 'keepPlaques',
  load: async (tx, { plaque }, context) => {
    const loaded = await loadPlaque(tx, context, plaque);
    if (!loaded.ok) return loaded;
    const { tenant } = context.actor;
    const [old] = loaded.change.plaques;
    const day = today(context.receivedAt, context.timeZone);
    const [facts] = await ledgerFacts(tx, tenant, { applications: [old!.application], day });
    const entitled = await entitledOf(tx, tenant, facts!);
    return allow({ ...loaded.change, old: old!, entitled });
  },
  decide: (loaded, { on, reason, text }, context) => {
    const { old, entitled } = loaded;
    const sifted = siftPlaques(loaded, 'replaced', on, context);
    if (!sifted.ok) return sifted;
    const rule = plaqueWords(entitled, old.kind) ?? old.text;
    const words = inscribed(entitled.facts.studioName, rule, { text, reason });
    return words.ok ? allow({ id: context.newId(), ...words.change }) : words;
  },
  save: async (tx, { id, text, reason }, context, { old, entitled, campaign }, { on }) => {
    const number = (await nextNumber(tx, context.actor.tenant, campaign.year, old.kind))();
    await insertActs(tx, context, [old.id], { act: 'replaced', on, reason });
    const { application, kind } = old;
    const row = { application, kind, studio: entitled.facts.studio, campaign: campaign.id };
    await insertPlaque(tx, context, { id, ...row, number, text, replaces: old.id, on, reason });
    return allow({ plaque: id, number });
  },
  events: ({ id }, { old }) => plaqueEvents('reissuePlaque', [old], { by: id }),
});
