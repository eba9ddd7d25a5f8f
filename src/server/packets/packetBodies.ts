import { filingTracks } from '../../core/filing/filingTracks.ts';
import { packetOrder } from '../../core/packet/packetOrder.ts';
import type { PacketBody } from '../../core/packet/packetPlan.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { withNotAsked } from '../store/listMembers.ts';
import { filedSummaries, type PacketCandidate, packetCandidates } from '../store/packets.ts';

/** A body's applications that can be printed, in the order of its summary, and which of them stand on it. */
export interface PrintableBody extends PacketBody {
  readonly applications: readonly PacketCandidate[];
  readonly onSummary: ReadonlySet<string>;
  /** Upload of the sealed summary. */
  readonly scan: string | null;
}

interface Whose {
  readonly tenant: string;
  readonly campaign: string;
  /** Null: all bodies, in the order of the programme. */
  readonly body: string | null;
}

/** What can be printed for a body, or for all; bodies without applications are left out. */
export async function printableBodies(
  tx: Tx,
  programme: Programme,
  { tenant, campaign, body }: Whose,
): Promise<PrintableBody[]> {
  const tracks = filingTracks(programme);
  const found = await packetCandidates(tx, tenant, campaign, body);
  const all = await withNotAsked(tx, tenant, programme, found);
  const filed = await filedSummaries(tx, tenant, campaign, body);
  const bodies = await bodiesOf(tx, tenant);
  return bodies.flatMap(({ id, name }) => {
    const own = all.filter((one) => one.body === id && tracks.includes(one.track));
    if (own.length === 0) return [];
    const summary = filed.find((one) => one.body === id);
    const rows = summary?.rows ?? [];
    const listed = summary
      ? rows.map(({ application }) => application)
      : own.filter(({ state }) => state === 'awaitingFiling').map((one) => one.id);
    return [
      {
        ...{ body: id, bodyName: name, scan: summary?.scan ?? null },
        sealedSummary: Boolean(summary?.scan),
        applications: packetOrder(programme, rows, own),
        onSummary: new Set(listed),
      },
    ];
  });
}

/** Which of them a packet holds: those that are named, else what stands on the summary. */
export function chosen(bodies: readonly PrintableBody[], named?: readonly string[]): PrintableBody[] {
  return bodies
    .map((one) => ({
      ...one,
      applications: one.applications.filter(({ id }) => (named ? named.includes(id) : one.onSummary.has(id))),
    }))
    .filter(({ applications }) => applications.length > 0);
}

/** Which of them wait for the city's seal: those that are named, else all at one of its steps. */
export function atCity(
  { steps }: Programme,
  bodies: readonly PrintableBody[],
  named?: readonly string[],
): PrintableBody[] {
  const own = new Set(steps.filter(({ actor }) => actor === 'city').map(({ id }) => id));
  const waits = ({ step, id }: PacketCandidate) =>
    step !== null && own.has(step) && (!named || named.includes(id));
  return bodies
    .map((one) => ({ ...one, applications: one.applications.filter(waits) }))
    .filter(({ applications }) => applications.length > 0);
}
