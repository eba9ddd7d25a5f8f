import type { FindingFacts } from '../../core/application/applicationFindings.ts';
import { today } from '../../core/campaign/today.ts';
import type { Context, Tx } from '../context.ts';
import type { ApplicationFile } from './applicationFile.ts';
import { type ApplicationRow, liveApplications } from './applications.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { leadFacts } from './leadFacts.ts';

/** What the checks of an application need besides its answers. */
export async function findingFacts(
  tx: Tx,
  context: Context,
  row: ApplicationRow,
): Promise<FindingFacts & { readonly evidence: readonly Evidence[] }> {
  const { tenant } = context.actor;
  const { campaign, unit, studio, lead_name: leadName } = row;
  const live = await liveApplications(tx, tenant, { campaign, unit, studio, leadName });
  const others = live
    .filter((one) => one.id !== row.id)
    .map(({ studio_name, track, form }) => ({ studioName: studio_name, track, form }));
  return {
    evidence: await evidenceOf(tx, tenant, row.id),
    ...(await leadFacts(tx, tenant, row)),
    others,
    today: today(context.receivedAt, context.timeZone),
  };
}

/** The same from the whole file of an application, already read. */
export function factsInFile(file: ApplicationFile, context: Context) {
  const others = file.alike
    .filter((one) => one.studio === file.row.studio || one.unit === file.row.unit)
    .map(({ studio_name: studioName, track, form }) => ({ studioName, track, form }));
  return {
    evidence: file.evidence,
    hasTitle: file.has_title,
    former: file.former ?? undefined,
    others,
    today: today(context.receivedAt, context.timeZone),
  };
}
