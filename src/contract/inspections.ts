import { z } from 'zod';
import { inspectionResults, SheetDocument } from '../core/inspection/sheetDocument.ts';
import { Standard } from '../core/programme/standard.ts';
import { MarkGiven } from '../core/standards/marks.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Uuid } from './shapes.ts';

const Result = z.enum(inspectionResults);

/** A visit on somebody's route. */
export const VisitLine = z.object({
  visit: Uuid,
  application: Uuid,
  planTitle: z.string(),
  teamTitle: z.string(),
  plannedOn: IsoDay,
  position: z.number().int(),
  studioName: z.string(),
  leadName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  trackTitle: z.string(),
  /** The visit that asked for rectification, when this is the re-inspection. */
  follows: Uuid.nullable(),
  /** The sheet that stands. */
  sheet: z.object({ id: Uuid, hash: z.string(), result: Result, receivedAt: Moment }).nullable(),
});

/** 我的验收: the visits of the inspector's own teams, by day and route. */
export const inspectionDesk = query(
  'inspectionDesk',
  '我的验收',
  z.object({ campaign: Uuid }),
  z.object({ visits: z.array(VisitLine), allowed: Allowed }),
);

/** All that an inspector needs on the spot, to be kept on the phone: form, self-assessment, list of evidence, standard. */
export const inspectionCase = query(
  'inspectionCase',
  '一次验收的全部材料',
  z.object({ visit: Uuid }),
  z.object({
    visit: VisitLine,
    revision: z.string(),
    standard: Standard.nullable(),
    members: z.array(z.string()),
    /** The form in words, as filed. */
    form: z.array(
      z.object({ title: z.string(), rows: z.array(z.object({ label: z.string(), text: z.string() })) }),
    ),
    /** Self-assessment by item of the standard. */
    self: z.record(z.string(), MarkGiven),
    /** Proofs, with the item of the standard or the label of the field; `url` serves the bytes. */
    evidence: z.array(
      z.object({
        id: Uuid,
        item: z.string().nullable(),
        label: z.string(),
        name: z.string(),
        mediaType: z.string(),
        size: z.number().int(),
        url: z.string(),
      }),
    ),
    /** What the visit before found, when this one follows it. */
    before: z.object({ findings: z.string(), advice: z.string(), rectifyBy: IsoDay.nullable() }).nullable(),
  }),
);

/**
 * 上传验收表. The phone made the id: sending again is no second sheet. The answer brings the hash back; until then the phone keeps
 * its copy. A sheet that does not fit (another one stands, the visit was cancelled) is kept in quarantine, never refused for that.
 */
export const sendInspection = command(
  'sendInspection',
  '上传验收表',
  z.object({
    sheet: Uuid,
    document: SheetDocument,
    /** Uploads of the pictures named in the document; their hashes must be the document's. */
    uploads: z.array(z.object({ photo: Uuid, upload: Uuid })).max(200),
  }),
  z.object({
    sheet: Uuid,
    hash: z.string(),
    state: z.enum(['kept', 'quarantined']),
    because: z.string().nullable(),
  }),
);
