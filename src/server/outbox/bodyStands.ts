import { bindingDeadline } from '../../core/campaign/bindingDeadline.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { ownTracks } from '../../core/programme/upward.ts';
import type { BodyStand } from '../../core/reminder/remindersOf.ts';
import type { Context, Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { confirmedBodies } from '../store/circularReceipts.ts';
import { extensionsOf } from '../store/extensions.ts';
import { filedBodies, intakeCounts } from '../store/intake.ts';
import { missingSealRows } from '../store/missingSeals.ts';
import { quotaRows } from '../store/quotaRows.ts';

export interface NamedStand extends BodyStand {
  readonly name: string;
}
interface Of {
  readonly id: string;
  readonly programme: Programme;
}

/** The deadline that binds a body, to which ladders count down unless they name another. */
export function filingDeadline(programme: Programme): string {
  return bindingDeadline(programme)?.id ?? '';
}

/** How every body with a quota stands, for reminders: by the one decision about deadlines, extensions counted in. */
export async function bodyStands(
  tx: Tx,
  context: Context,
  { id, programme }: Of,
  now: Date = context.receivedAt,
): Promise<NamedStand[]> {
  const { tenant } = context.actor;
  const holders = new Set((await quotaRows(tx, tenant, id)).flatMap((row) => row.holders));
  const confirmed = await confirmedBodies(tx, tenant, id);
  const filed = new Set((await filedBodies(tx, tenant, id)).map(({ body }) => body));
  const own = ownTracks(programme).map((track) => track.id);
  const counts = await intakeCounts(tx, tenant, id, own);
  const started = new Set(counts.filter(({ drafted }) => Number(drafted) > 0).map(({ body }) => body));
  const extensions = await extensionsOf(tx, tenant, id);
  const steps = programme.steps.map((step) => step.id);
  const seals = await missingSealRows(tx, tenant, { campaign: id, steps }, { all: true });
  const duesOf = (body: string) =>
    Object.fromEntries(
      programme.deadlines.map((deadline) => {
        const extendedTo = extensions.get(`${body}/${deadline.id}`);
        const stand = deadlineStand(deadline, { now, timeZone: context.timeZone, extendedTo });
        return [deadline.id, stand.open || stand.opensOn ? (stand.due ?? undefined) : undefined];
      }),
    );
  return (await bodiesOf(tx, tenant))
    .filter(({ id: body }) => holders.has(body))
    .map(({ id: body, name }) => {
      const promised = seals
        .filter((seal) => seal.body === body && seal.promisedOn !== null)
        .map(({ promisedOn }) => promisedOn!)
        .sort();
      const done = { confirmed: confirmed.has(body), started: started.has(body), filed: filed.has(body) };
      return { body, name, ...done, sealPromisedOn: promised[0] ?? null, dues: duesOf(body) };
    });
}
