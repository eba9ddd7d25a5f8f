import { decideCorrection as contract } from '../../contract/corrections.ts';
import { figures } from '../../core/application/figures.ts';
import { today } from '../../core/campaign/today.ts';
import { correctedSheet } from '../../core/correction/correctableFigures.ts';
import { type CorrectionKind, decideCorrection as decide } from '../../core/correction/correction.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import {
  type CorrectionRow,
  lockCorrection,
  renameStudio,
  renameUnit,
  replaceFigures,
  saveDecision,
  showCorrected,
} from '../store/corrections.ts';
import { type OpenApplication, openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { type Correctable, correctable } from './correcting.ts';

interface Correcting extends Correctable {
  readonly open: OpenApplication;
  readonly correction: CorrectionRow;
  readonly since: string;
}

/** What an approved correction changes, by its kind: the register with its dates, and what lists show. Never an answer. */
const apply: { readonly [K in CorrectionKind]: (tx: Tx, tenant: string, of: Correcting) => Promise<void> } = {
  name: (tx, tenant, { studio, correction, since }) =>
    renameStudio(tx, tenant, { ...studio, name: correction.new_value }, since, correction.reason),
  lead: (tx, tenant, { studio, correction, since }) =>
    renameStudio(tx, tenant, { ...studio, leadName: correction.new_value }, since, correction.reason),
  unit: (tx, tenant, { open, correction, since }) =>
    renameUnit(tx, tenant, { unit: open.row.unit, name: correction.new_value, since }),
  figure: (tx, tenant, { open, sheet, correction }) => {
    const corrected = correctedSheet(sheet, new Map([[correction.path ?? '', correction.new_value]]));
    return replaceFigures(tx, tenant, open.row.id, figures(corrected));
  },
};

/** What the application's own row says of it; lists read it. */
const shownAs: { readonly [K in CorrectionKind]: 'studio_name' | 'lead_name' | 'unit_name' | null } = {
  ...{ name: 'studio_name', lead: 'lead_name', unit: 'unit_name', figure: null },
};

/** 办理更正: approved or declined, with date and document number (3.7). Of two who decide one is first. */
export const decideCorrection = defineCommand({
  contract,
  action: 'decideCorrection',
  load: async (tx, input, context) => {
    const correction = await lockCorrection(tx, context.actor.tenant, input.correction);
    if (!correction) return refuse('notFound', { what: '项更正' });
    const opened = await openApplication(tx, context, correction.application, undefined, 'taken');
    if (!opened.ok) return opened;
    const found = await correctable(tx, context, opened.change);
    return allow({ subject: {}, correction, open: opened.change, ...found });
  },
  decide: ({ correction, current }, input, context) =>
    decide(
      {
        decided: correction.decided_at !== null,
        oldValue: correction.old_value,
        current: current(correction.kind, correction.path),
      },
      input,
      today(context.receivedAt, context.timeZone),
    ),
  save: async (tx, { approved }, context, loaded, { decidedOn, text, documentNumber = null }) => {
    const { tenant } = context.actor;
    const { correction, open } = loaded;
    const { row } = open;
    const column = shownAs[correction.kind];
    const sealedValue = approved && column ? row[column] : null;
    const decision = { approved, decidedOn, text, documentNumber, sealedValue };
    await saveDecision(tx, context, correction.id, decision);
    if (!approved) return allow({});
    await apply[correction.kind](tx, tenant, { ...loaded, since: decidedOn });
    if (column) {
      const names = { ...row, [column]: correction.new_value };
      await showCorrected(tx, tenant, {
        ...{ id: row.id, fileNumber: row.file_number, studioName: names.studio_name },
        ...{ leadName: names.lead_name, unitName: names.unit_name },
      });
    }
    return allow({});
  },
  events: ({ approved }, { correction, open }, { decidedOn }) => [
    applicationEvent('decideCorrection', open.row, {
      ...{ correction: correction.id, what: correction.kind, approved, decidedOn },
    }),
  ],
});
