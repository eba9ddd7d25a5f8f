import {
  createApplication,
  firstAnswers,
  type StudioRecord,
} from '../../core/application/createApplication.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import { upwardTracks } from '../../core/programme/upward.ts';
import { provisionalName } from '../../core/studio/studioName.ts';
import type { Context, Tx } from '../context.ts';
import { insertAnswers } from '../store/answers.ts';
import { type ApplicationRow, liveApplications, nextFileNumber } from '../store/applications.ts';
import { refuseBarred } from '../store/barredStudios.ts';
import { pinyinOf, searchColumns } from '../store/searchColumns.ts';
import type { Studio } from '../store/studios.ts';
import { changedColumns } from './changedColumns.ts';

/** Everything a new application is made of; ids are given. */
export interface NewApplication {
  readonly id: string;
  readonly campaign: { readonly id: string; readonly revision: string; readonly programme: Programme };
  readonly track: Track;
  readonly form: Form;
  readonly studio: Studio;
  readonly unit: { readonly id: string; readonly name: string };
  readonly body: { readonly id: string; readonly code: string };
  readonly earlier: Parameters<typeof firstAnswers>[0]['earlier'];
  readonly record?: StudioRecord | undefined;
  readonly enteredFor: boolean;
  readonly changedFrom?: string;
}

/** The short word of the track in Latin letters: `2019-SJ`. */
function prefixOf({ campaign, track }: NewApplication): string {
  const initials = pinyinOf(track.shortTitle).split(' ')[1] || track.id;
  return `${campaign.programme.year}-${initials.slice(0, 4).toUpperCase()}`;
}

/** Writes the application with its first answers. Answers the file number. */
export async function insertApplication(tx: Tx, context: Context, made: NewApplication): Promise<string> {
  const { tenant, user } = context.actor;
  const { campaign, track, form, studio, unit, body } = made;
  const { programme } = campaign;
  const fileNumber = await nextFileNumber(tx, tenant, campaign.id, prefixOf(made));
  const leadName = studio.leadName;
  const begun = { programme, track, form, leadName, unitName: unit.name, bodyCode: body.code };
  const answers = firstAnswers({ ...begun, earlier: made.earlier, record: made.record });
  const studioName = provisionalName(programme, track, leadName);
  const names = { studio_name: studioName, lead_name: leadName, unit_name: unit.name };
  const row = { ...names, file_number: fileNumber, industry: null, studio_type: null, main_results: null };
  await tx
    .insertInto('application')
    .values({
      ...{ tenant, id: made.id, campaign: campaign.id, revision: campaign.revision, track: track.id },
      ...{ form: form.id, studio: studio.id, unit: unit.id, body: body.id, state: 'draft' },
      ...searchColumns({ fileNumber, studioName, leadName, unitName: unit.name }),
      ...row,
      ...changedColumns(row as ApplicationRow, { programme, form }, answers),
      ...{ changed_from: made.changedFrom ?? null, created_by: user, entered_for: made.enteredFor },
      ...{ created_at: context.receivedAt, updated_at: context.receivedAt },
    })
    .execute();
  await insertAnswers(tx, context, made.id, answers);
  return fileNumber;
}

/** What stands in the way of a new application, as core decides it. */
export async function decideNew(
  tx: Tx,
  tenant: string,
  { track, programme }: { readonly track: Track; readonly programme: Programme },
  of: {
    campaign: string;
    unit: string;
    studio: string | null;
    leadName: string;
    except?: string;
    /** The day on which it begins: a studio may be barred. */
    on: string;
  },
) {
  const free = await refuseBarred(tx, tenant, of.studio === null ? [] : [of.studio], of.on);
  if (!free.ok) return free;
  const live = await liveApplications(tx, tenant, of);
  const above = upwardTracks(programme).map(({ id }) => id);
  return createApplication(
    track,
    live
      .filter((one) => one.id !== of.except)
      .map(({ id, track, state, studio_name }) => ({
        ...{ id, track, upward: above.includes(track) },
        ...{ state: state as StateKind, studioName: studio_name },
      })),
  );
}
