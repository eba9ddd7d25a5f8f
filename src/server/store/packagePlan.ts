import type { Answers } from '../../core/answers/answers.ts';
import type { PackageDocument, PackedApplication } from '../../core/package/packageDocument.ts';
import { type AsideAnswer, hasPlace, takeInAnswers } from '../../core/package/takeInAnswers.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Track } from '../../core/programme/programme.ts';
import type { Tx } from '../context.ts';
import { liveApplications } from './applications.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { studioOfLead } from './studios.ts';

/** What becomes of one application of a package here. */
export interface Planned {
  readonly packed: PackedApplication;
  /** Where it comes under; undefined: nobody of that name here, and none was chosen. */
  readonly body: Body | undefined;
  readonly unitKnown: boolean;
  /** A live application of this lead and unit in the track stands here. */
  readonly exists: boolean;
  readonly answers: Answers;
  readonly aside: readonly AsideAnswer[];
  readonly evidence: PackedApplication['evidence'];
  readonly filesAside: readonly string[];
}

/** Units, bodies, answers and proofs of a package against what is here; reads only. */
export async function planPackage(
  tx: Tx,
  tenant: string,
  document: PackageDocument,
  into: {
    readonly campaign: string;
    readonly track: Track;
    readonly form: Form;
    readonly body: string | undefined;
  },
): Promise<Planned[]> {
  const { campaign, track, form } = into;
  const bodies = await bodiesOf(tx, tenant);
  const chosen = bodies.find(({ id }) => id === into.body);
  const planned: Planned[] = [];
  for (const packed of document.applications) {
    const body = chosen ?? bodies.find(({ name }) => name === packed.body.name);
    const unit = body
      ? await tx
          .selectFrom('unit')
          .select('id')
          .where((eb) => eb.and({ tenant, body: body.id, name: packed.unit.name }))
          .orderBy('id')
          .executeTakeFirst()
      : undefined;
    const { leadName } = packed;
    const studio = unit ? await studioOfLead(tx, tenant, unit.id, leadName) : undefined;
    const live = unit
      ? await liveApplications(tx, tenant, { campaign, unit: unit.id, studio: studio?.id ?? null, leadName })
      : [];
    const evidence = packed.evidence.filter(({ path }) => hasPlace(form, path));
    planned.push({
      ...{ packed, body, unitKnown: unit !== undefined },
      exists: live.some((one) => one.track === track.id),
      ...takeInAnswers(form, packed.answers),
      evidence,
      filesAside: packed.evidence.filter((one) => !evidence.includes(one)).map(({ file }) => file.name),
    });
  }
  return planned;
}
