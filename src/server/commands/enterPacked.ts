import { today } from '../../core/campaign/today.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import { fileKey } from '../package/keepPackageFiles.ts';
import { insertAnswerSource } from '../store/answerSources.ts';
import { replaceAnswers } from '../store/answers.ts';
import { findApplication, updateApplication } from '../store/applications.ts';
import type { Body } from '../store/bodies.ts';
import { insertEvidence } from '../store/evidence.ts';
import type { Planned } from '../store/packagePlan.ts';
import { insertStudio, keepEarlierTitles, studioOfLead } from '../store/studios.ts';
import { insertUnit, unitNamed } from '../store/units.ts';
import { changedColumns } from './changedColumns.ts';
import { insertApplication } from './newApplication.ts';

interface Into {
  readonly campaign: { readonly id: string; readonly revision: string; readonly programme: Programme };
  readonly track: Track;
  readonly form: Form;
  readonly uploads: ReadonlyMap<string, string>;
}

async function placeOf(tx: Tx, context: Context, { packed, body }: Planned & { readonly body: Body }) {
  const { tenant } = context.actor;
  const since = today(context.receivedAt, context.timeZone);
  const known = await unitNamed(tx, tenant, body.id, packed.unit.name);
  const unit = known ?? { id: context.newId(), body: body.id, name: packed.unit.name };
  if (!known) await insertUnit(tx, context, unit, since);
  const { leadName } = packed;
  const there = await studioOfLead(tx, tenant, unit.id, leadName);
  const studio = there ?? { id: context.newId(), unit: unit.id, name: packed.studio.name, leadName };
  if (!there) await insertStudio(tx, context, studio);
  await keepEarlierTitles(tx, context, studio.id, packed.studio.titles);
  return { unit, studio };
}

/** One application of a package as a draft here: unit and studio where they are missing, answers, proofs and sealed sheets. */
export async function enterPacked(
  tx: Tx,
  context: Context,
  entry: Planned & { readonly id: string; readonly body: Body },
  { campaign, track, form, uploads }: Into,
): Promise<void> {
  const { tenant } = context.actor;
  const { id, body, packed } = entry;
  const { unit, studio } = await placeOf(tx, context, entry);
  const made = { id, campaign, track, form, studio, unit, body, earlier: undefined, enteredFor: true };
  await insertApplication(tx, context, made);
  const { row, answers, versions } = (await findApplication(tx, tenant, id, true))!;
  const all = { ...answers, ...entry.answers };
  const changes = Object.entries(entry.answers).map(([path, value]) => ({
    ...{ path, value, version: (versions[path] ?? 0) + 1 },
  }));
  const behind = Object.fromEntries(changes.map(({ path, version }) => [path, version]));
  await replaceAnswers(tx, context, id, { answers: all, versions: { ...versions, ...behind }, changes });
  const columns = changedColumns(row, { programme: campaign.programme, form }, all);
  await updateApplication(tx, context, id, columns);
  await insertEvidence(
    tx,
    context,
    entry.evidence.map(({ path, kind, stamp, file }) => ({
      ...{ id: context.newId(), application: id, path, kind, stamp },
      upload: uploads.get(fileKey(file))!,
    })),
  );
  // The sheets that were sealed elsewhere stay with the application as what it was taken from.
  const sheets = new Set(packed.seals.map(({ file }) => uploads.get(fileKey(file))!));
  for (const sheet of sheets) await insertAnswerSource(tx, context, id, sheet);
}
