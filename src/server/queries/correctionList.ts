import type { z } from 'zod';
import { correctionList as contract } from '../../contract/corrections.ts';
import { can } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { placeInWords } from '../../core/answers/placeInWords.ts';
import { correctableFigures, correctedSheet } from '../../core/correction/correctableFigures.ts';
import type { CorrectionKind } from '../../core/correction/correction.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { findApplication } from '../store/applications.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { correctedFigures, correctionsWithin } from '../store/corrections.ts';
import { definitionOf, noApplication, subjectOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { studioById } from '../store/studios.ts';
import { defineQuery } from './query.ts';

type Correctable = z.input<typeof contract.output>['correctable'];

/** What one application says now, for who may ask to have it corrected. */
async function correctableOf(tx: Tx, context: Context, application: string) {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, application, false);
  if (!found) return undefined;
  const programme = await programmeOf(tx, tenant, found.row.revision);
  const { form } = definitionOf(programme, found.row);
  const answers = { programme, form, answers: found.answers, references: {} };
  const sheet = correctedSheet(answers, await correctedFigures(tx, tenant, application));
  if (!can(context.actor, 'askCorrection', subjectOf(found.row, undefined)).allowed)
    return { sheet, correctable: null };
  const studio = await studioById(tx, tenant, found.row.studio);
  const correctable: Correctable = {
    ...{ name: studio?.name ?? '', lead: studio?.leadName ?? '', unit: found.row.unit_name },
    figures: correctableFigures(sheet),
  };
  return { sheet, correctable };
}

/** 更正: what was asked, old and new value side by side, and what became of it (3.7). */
export const correctionList = defineQuery({
  contract,
  action: 'seeCorrections',
  answer: async (tx, { campaign, application }, context) => {
    const { actor } = context;
    const loaded = await loadCampaign(tx, context, campaign);
    if (!loaded.ok) return loaded;
    const { programme } = loaded.change;
    const words = wordsOf(programme);
    const titles: { readonly [K in Exclude<CorrectionKind, 'figure'>]: string } = {
      ...{ name: '名称', lead: words.lead, unit: '所在单位' },
    };
    const rows = await correctionsWithin(tx, actor.tenant, {
      ...{ campaign, application, reach: scope(actor, 'seeCorrections') },
    });
    const one =
      application === undefined
        ? { sheet: undefined, correctable: null }
        : await correctableOf(tx, context, application);
    // Behind the wall and not there answer alike.
    if (!one) return refuse('notFound', noApplication);
    const label = ({ kind, path, form: id }: (typeof rows)[number]): string => {
      if (kind !== 'figure') return titles[kind];
      if (one.sheet) return placeInWords(one.sheet, path ?? '');
      const form = programme.forms.find((found) => found.id === id);
      return form ? labelAt(form, path ?? '') : (path ?? '');
    };
    const decides = can(actor, 'decideCorrection', {}).allowed;
    return allow({
      corrections: rows.map((row) => ({
        ...{ correction: row.id, application: row.application, fileNumber: row.fileNumber },
        ...{ studioName: row.studioName, unitName: row.unitName, what: row.kind, label: label(row) },
        ...{ oldValue: row.old_value, newValue: row.new_value, reason: row.reason, proof: row.proof },
        ...{ askedBy: row.askedBy ?? '', askedAt: row.at.toISOString() },
        decided:
          row.approved === null || row.decided_on === null
            ? null
            : {
                ...{ approved: row.approved, on: row.decided_on, text: row.decision ?? '' },
                ...{ documentNumber: row.document_number, byName: row.decidedByName ?? '' },
              },
        allowed: decides && row.decided_at === null ? ['decideCorrection'] : [],
      })),
      correctable: one.correctable,
    });
  },
});
