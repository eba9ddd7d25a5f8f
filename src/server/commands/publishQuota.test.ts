import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, everywhere, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { draftSteps } from '../../core/draft/draftSteps.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { QuotaCell, QuotaTable } from '../../core/programme/quotaTable.ts';
import { bindingPlaces } from '../../core/quota/bindingPlaces.ts';
import { acknowledge, moveRow, setCell, setPrinted, setTarget } from '../../core/quota/editQuota.ts';
import { columnFaults, columnTotal, oddRows } from '../../core/quota/quotaTotals.ts';
import { draftDetail } from '../queries/draftDetail.ts';
import { quotaRows } from '../store/quotaRows.ts';
import { confirmDraftStep } from './confirmDraftStep.ts';
import { publishDraft } from './publishDraft.ts';
import { saveDraft } from './saveDraft.ts';
import { startDraft } from './startDraft.ts';

const { app: db } = await freshDatabase();

const places = fc.nat(12);
const cell: fc.Arbitrary<QuotaCell | undefined> = fc.option(
  fc.oneof(
    places.map((count) => ({ count })),
    places.map((from) => ({ from, to: from + 1 })),
    places.map((atLeast) => ({ atLeast })),
  ),
  { nil: undefined },
);
/** Typed on the grid: cells, blanks, an order; then what the grid asks for until it has no error and no open warning. */
const typed = fc.array(fc.tuple(fc.nat(13), fc.nat(3), cell, fc.integer({ min: -3, max: 3 })), {
  maxLength: 12,
});

function accepted(table: QuotaTable, changes: readonly [number, number, QuotaCell | undefined, number][]) {
  let now = table;
  for (const [row, tier, one, step] of changes) {
    const { id } = now.rows[row % now.rows.length]!;
    now = moveRow(setCell(now, id, now.tiers[tier % now.tiers.length]!.id, one), id, step);
  }
  // A whole is what its parts come to; a person would correct the rows, here the reserve row takes the difference.
  const spare = now.rows.find(({ reserve }) => reserve)!.id;
  for (const { id, partsOf } of now.tiers) {
    if (!partsOf) continue;
    const bare = setCell(now, spare, id, undefined);
    const lacking = partsOf.reduce((sum, part) => sum + columnTotal(now, part), 0) - columnTotal(bare, id);
    if (lacking >= 0) now = setCell(bare, spare, id, { count: lacking });
    else
      for (const part of partsOf.slice(0, 1))
        now = setCell(bare, spare, part, {
          count:
            columnTotal(bare, id) -
            columnTotal(setCell(bare, spare, part, undefined), part) -
            partsOf.slice(1).reduce((sum, other) => sum + columnTotal(bare, other), 0),
        });
  }
  for (const { id } of now.tiers) now = setTarget(setPrinted(now, id, columnTotal(now, id)), id, undefined);
  for (const odd of oddRows(now)) now = acknowledge(now, odd.row.id, odd.rule, '已与单位核对');
  return now;
}

test('what the grid accepts reconciles (I1-I9) and is published as it stands: rows, holders, cells (property)', async () => {
  await fc.assert(
    fc.asyncProperty(typed, async (changes) => {
      const campaign = await aCampaign(db);
      const city = await aPerson(campaign, 'cityOfficer');
      const { run, ask } = as(db, city);
      const { draft } = yes(await run(startDraft, { origin: 'lastYear', campaign: campaign.id, year: 2020 }));
      const quota = accepted(
        (yes(await ask(draftDetail, { draft })).programme as unknown as Programme).quota,
        changes as [number, number, QuotaCell | undefined, number][],
      );
      expect(columnFaults(quota)).toEqual([]);
      yes(await run(saveDraft, { draft, changes: [{ key: 'quota', version: 0, value: quota }] }));
      const { versions, notes } = yes(await ask(draftDetail, { draft }));
      expect(notes.filter(({ step, level }) => step === 'quota' && level !== 'note')).toEqual([]);
      for (const step of draftSteps) yes(await run(confirmDraftStep, { draft, step, versions }));
      const made = yes(await run(publishDraft, { draft, versions, closePrevious: true }));
      const live = await everywhere(campaign, (tx) => quotaRows(tx, campaign.tenant, made.campaign));
      expect(live.map(({ code, label, reserve }) => [code, label, reserve])).toEqual(
        quota.rows.map(({ id, label, reserve = false }) => [id, label, reserve]),
      );
      for (const [at, row] of quota.rows.entries()) {
        const cells = Object.entries(live[at]!.cells).map(([tier, { cell, places }]) => [tier, cell, places]);
        const wanted = Object.entries(row.cells).map(([tier, one]) => [tier, one, bindingPlaces(one)]);
        expect(cells.sort()).toEqual(wanted.sort());
        expect(live[at]!.holders).toHaveLength(row.holders.length);
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);
