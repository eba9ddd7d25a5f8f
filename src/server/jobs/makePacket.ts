import { can } from '../../core/access/can.ts';
import type { PacketNote } from '../../core/packet/packetNote.ts';
import { packetPlan } from '../../core/packet/packetPlan.ts';
import { packetSubject } from '../commands/packet.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import { overprintPart } from '../packets/overprintPart.ts';
import { atCity, chosen, printableBodies } from '../packets/packetBodies.ts';
import { openPdfDesk, type PdfDesk } from '../packets/pdfDesk.ts';
import { type PrintedPart, printPart } from '../packets/printPart.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { finishPacket, type PacketRow, packetOf } from '../store/packets.ts';
import { type JobDeps, JobFault, type JobWork, type RunningJob } from './jobWork.ts';

/** What lies in it, one after the other; each is printed when its turn comes. */
interface Work {
  readonly packet: PacketRow;
  readonly title: string;
  readonly parts: readonly (() => Promise<PrintedPart>)[];
}

/** The packet with what belongs into it today; the person's right is asked again. */
async function workOf(deps: JobDeps, desk: PdfDesk, context: Context, id: string): Promise<Work> {
  const { tenant } = context.actor;
  const found = await inTenant(deps.db, context, async (tx) => {
    const packet = await packetOf(tx, tenant, id);
    if (!packet || !can(context.actor, 'orderPacket', packetSubject(packet)).allowed) return undefined;
    const campaign = await loadCampaign(tx, context, packet.campaign);
    if (!campaign.ok) return undefined;
    const { programme, title } = campaign.change;
    const whose = { tenant, campaign: packet.campaign, body: packet.body };
    return { packet, programme, title, bodies: await printableBodies(tx, programme, whose) };
  });
  if (!found) throw new JobFault('notAllowed');
  const { packet, programme, bodies } = found;
  const { kind, options, campaign } = packet;
  const title = `${found.title}${packet.bodyName ? `-${packet.bodyName}` : ''}`;
  if (kind === 'overprint') {
    const waiting = atCity(programme, bodies, options.applications).flatMap((one) => one.applications);
    const parts = waiting.map((one) => () => overprintPart(deps, context, programme, one, options.printer));
    return { packet, title, parts };
  }
  const inside = chosen(bodies, options.applications);
  const scans = new Map(inside.map(({ body, scan }) => [body, scan]));
  const parts = packetPlan(programme, inside, options).map((sheet) => () => {
    const scan = scans.get(sheet.body) ?? null;
    return printPart({ deps, desk, context, campaign, scan }, sheet);
  });
  return { packet, title, parts };
}

/** Prints one after the other into one file that grows on disk. */
async function make(job: RunningJob, deps: JobDeps, desk: PdfDesk, work: Work): Promise<void> {
  const { packet, title, parts } = work;
  const pdf = desk.grow({ title, bothSides: packet.options.bothSides ?? false });
  const receiving = receiveMade(deps.files, pdf.content);
  receiving.catch(() => {});
  const notes: PacketNote[] = [];
  try {
    for (const [at, part] of parts.entries()) {
      await job.report(at, parts.length);
      const { joined, notes: said } = await part();
      notes.push(...said);
      if (joined) await pdf.add(joined);
    }
    await job.report(parts.length, parts.length);
    const pages = await pdf.end();
    const received = await receiving;
    try {
      if (pages === 0) await keepNotes(deps, job.context, packet.id, notes);
      else await keep(deps, job.context, packet, { received, pages, notes, name: `${title}.pdf` });
    } finally {
      await deps.files.discard(received);
    }
    if (pages === 0) throw new JobFault('packetEmpty');
  } finally {
    await pdf.close();
  }
}

interface Made {
  readonly received: Awaited<ReturnType<typeof receiveMade>>;
  readonly pages: number;
  readonly notes: readonly PacketNote[];
  readonly name: string;
}

function keep(deps: JobDeps, context: Context, { id }: PacketRow, made: Made): Promise<void> {
  const { received, pages, notes, name } = made;
  return inTenant(deps.db, context, async (tx) => {
    const file = { name, mediaType: 'application/pdf' };
    const { id: upload } = await keepMade(tx, context, deps.files, received, file);
    await finishPacket(tx, context.actor.tenant, id, { upload, pages, notes });
  });
}

/** Nothing could be printed: why not, for who ordered it. */
function keepNotes(deps: JobDeps, context: Context, id: string, notes: readonly PacketNote[]) {
  const nothing = { upload: null, pages: null, notes };
  return inTenant(deps.db, context, (tx) => finishPacket(tx, context.actor.tenant, id, nothing));
}

/**
 * 成批打印 (F15): everything of a packet in one PDF, in flat memory. Stopped in the middle it begins the file again; the
 * papers that were printed are kept prints and come from the store.
 */
export function makePacket(open: () => PdfDesk = openPdfDesk): JobWork {
  return {
    kind: 'makePacket',
    async run(job, deps) {
      const desk = open();
      try {
        await make(job, deps, desk, await workOf(deps, desk, job.context, job.subject));
      } finally {
        await desk.close();
      }
    },
  };
}
