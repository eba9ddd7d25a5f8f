import type { z } from 'zod';
import type { summaryComparison } from '../../contract/exchange.ts';
import { compareSummary } from '../../core/exchange/compareSummary.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { tableSummary } from '../../documents/read/tableSummary.ts';
import type { Context } from '../context.ts';
import { answerOf, programmeOfCampaign } from '../papers.ts';
import { summarySheet } from '../queries/summarySheet.ts';
import { type OfficeDeps, uploadedOffice } from './uploadedOffice.ts';

type Input = z.output<typeof summaryComparison.input>;
type Output = z.input<typeof summaryComparison.output>;

/** The summary in an Excel file beside the candidates of a body, with the rights of the summary itself (R37). */
export async function compareSummaryFile(
  deps: OfficeDeps,
  context: Context,
  { campaign, body, upload }: Input,
): Promise<Decision<Output>> {
  const summary = await answerOf(deps.db, summarySheet, { campaign, body }, context);
  if (!summary.ok) return summary;
  const programme = await programmeOfCampaign(deps.db, context, campaign);
  if (!programme.ok) return programme;
  const file = await uploadedOffice(deps, context, upload);
  if (!file.ok) return file;
  const { name } = file.change.upload;
  const noSheet = refuse('notOurForm', { name });
  if (file.change.kind !== 'xlsx') return noSheet;
  const table = await deps.office.ask<'table'>({ kind: 'table', bytes: file.change.bytes }, name);
  if (!table.ok) return table;
  const layout = programme.change.layouts.find(({ id }) => id === programme.change.summary.layout);
  const lines = layout && tableSummary(table.change, layout);
  if (!lines) return noSheet;
  const said = lines.map((line) => ({
    ...{
      hostUnit: line.hostUnit ?? '',
      studioName: line.studioName ?? '',
      mainResults: line.mainResults ?? '',
    },
  }));
  return allow({ name, rows: compareSummary(programme.change, summary.change.rows, said) });
}
