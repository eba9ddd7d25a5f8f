import { createHash } from 'node:crypto';
import { sendInspection as contract } from '../../contract/inspections.ts';
import { quarantineSentence } from '../../contract/quarantineReasons.zh.ts';
import { today } from '../../core/campaign/today.ts';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import { reasonsOf, reasonsText } from '../../core/inspection/quarantine.ts';
import { type Reception, receiveSheet } from '../../core/inspection/receiveSheet.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import type { Context, Tx } from '../context.ts';
import { textDigest } from '../digests.ts';
import {
  insertPhotos,
  insertSheet,
  type SheetRow,
  settleSheet,
  sheetById,
  sheetsOf,
  supersedeSheet,
} from '../store/inspectionSheets.ts';
import { type LockedVisit, lockVisit } from '../store/inspections.ts';
import { programmeOf } from '../store/programmes.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

/** An id that follows from a content (UUIDv8): the same sheet sent again under a taken id gets the same one. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The uploads that were sent with the sheet, by photo; what is not the sender's own is not there. */
async function uploadsOf(tx: Tx, context: Context, sent: readonly { photo: string; upload: string }[]) {
  const found = new Map<string, { id: string; hash: string }>();
  // In one order, so that two sheets with the same files cannot wait for each other.
  for (const { photo, upload } of sent.toSorted((a, b) => (a.upload < b.upload ? -1 : 1))) {
    const own = await uploadOf(tx, context, upload);
    if (own) found.set(photo, own);
  }
  return found;
}

async function standardFor(tx: Tx, tenant: string, { revision, track: id }: LockedVisit) {
  const programme = await programmeOf(tx, tenant, revision);
  const track = programme.tracks.find((one) => one.id === id);
  return track && standardOf(programme, track);
}

const kept = ({ id, hash, quarantined_because, settled_at, superseded_at, document }: SheetRow) => ({
  ...{ id, hash, quarantined: quarantined_because !== null, settled: settled_at !== null },
  ...{ superseded: superseded_at !== null, replaces: document.replaces?.toLowerCase() },
});

/** What the phone is told of a sheet that is here; the same whenever it asks. */
function told({
  id,
  hash,
  quarantined_because: because,
}: Pick<SheetRow, 'id' | 'hash' | 'quarantined_because'>) {
  const state = because === null ? ('kept' as const) : ('quarantined' as const);
  return {
    sheet: id,
    hash,
    state,
    because: because === null ? null : quarantineSentence(reasonsOf(because)),
  };
}

/**
 * 上传验收表 (R32, F22). The id comes from the phone and the hash from the content, so sending again is no second sheet. What does
 * not fit is kept in quarantine; the phone drops its copy only when it got the hash.
 */
export const sendInspection = defineCommand({
  contract,
  action: 'inspect',
  keyless: true,
  load: async (tx, { sheet, document, uploads }, context) => {
    const { tenant } = context.actor;
    const visit = await lockVisit(tx, context, document.visit);
    if (!visit) return refuse('notFound', { what: '次验收' });
    const hash = textDigest(canonicalJson(document as unknown as JsonValue));
    const under = await sheetById(tx, tenant, sheet);
    const idTaken = under !== undefined && under.hash !== hash;
    const id = idTaken ? idOf(`${sheet}/${hash}`) : sheet;
    const here = idTaken ? await sheetById(tx, tenant, id) : under;
    const files = here ? new Map() : await uploadsOf(tx, context, uploads);
    const facts = {
      ...{ today: today(context.receivedAt, context.timeZone), visitCancelled: visit.cancelled },
      ...{ planClosed: visit.planClosed, campaignClosed: visit.campaignClosed },
      ...{
        applicationEnded: visit.applicationEnded,
        idTaken,
        standard: await standardFor(tx, tenant, visit),
      },
      sheets: (await sheetsOf(tx, tenant, document.visit)).map(kept),
      uploads: new Map([...files].map(([photo, file]) => [photo, file.hash])),
    };
    return allow({ subject: {}, visit, id, hash, here, facts, files });
  },
  decide: ({ visit, id, here, facts }, { document }): Decision<Reception | undefined> => {
    if (!visit.mine) return refuse('notInTeam', {});
    if (here) return allow(undefined);
    return receiveSheet({ sheet: id, document }, facts);
  },
  save: async (tx, change: Reception | undefined, context, { id, hash, here, files }, { document }) => {
    if (change === undefined) return allow(told(here!));
    const because = change.kind === 'quarantined' ? reasonsText(change.reasons) : null;
    if (change.kind === 'kept') {
      if (change.supersedes) await supersedeSheet(tx, context, change.supersedes);
      if (change.settles)
        await settleSheet(tx, context, change.settles, { stands: false, reason: '同组重新填写了验收表' });
    }
    const overtaken = change.kind === 'overtaken';
    await insertSheet(tx, context, { id, document, hash, quarantinedBecause: because, overtaken });
    const uploads = new Map([...files].map(([photo, file]) => [photo, file.id]));
    await insertPhotos(tx, context, id, { document, uploads });
    return allow(told({ id, hash, quarantined_because: because }));
  },
  events: (change, { visit, id, hash }) =>
    change === undefined
      ? []
      : [
          {
            ...{ action: 'sendInspection', subjectKind: 'inspectionVisit', subject: visit.id },
            ...{
              campaign: visit.campaign,
              detail: { sheet: id, hash, became: change.kind, application: visit.application },
            },
          },
        ],
});
