import { z } from 'zod';
import { pairStates } from '../core/mentorship/pairState.ts';
import { codedPapers } from '../core/paper/pageMark.ts';
import { trayReasons } from '../core/scan/trayReasons.ts';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Allowed, IsoDay, Moment, Nothing, State, Uuid } from './shapes.ts';

/** A pile of scanned paper: the files go to `POST /api/v1/uploads?for=scan` first. A job reads them in the background. */
export const openScanBatch = command(
  'openScanBatch',
  '成批上传扫描件',
  z.object({
    campaign: Uuid,
    /** At whose desk: the body's or the unit's own; both absent: the city's. */
    body: Uuid.optional(),
    unit: Uuid.optional(),
    uploads: z.array(Uuid).min(1).max(100),
  }),
  z.object({ batch: Uuid }),
);

/** Puts a page of the tray to a paper by hand: an application's form, a body's summary, a pair's agreement. */
export const placeScanPage = command(
  'placeScanPage',
  '手工归入',
  z.object({
    scanPage: Uuid,
    paper: z.enum(codedPapers),
    application: Uuid.optional(),
    body: Uuid.optional(),
    pair: Uuid.optional(),
    page: z.number().int().min(1).max(300),
  }),
  Nothing,
);

/** A page that belongs nowhere: it stays with the batch and leaves the tray. */
export const setAsideScanPage = command('setAsideScanPage', '搁置', z.object({ scanPage: Uuid }), Nothing);

/** Back to the tray: set aside or filed by mistake. Refused once a seal on it was confirmed. */
export const returnScanPage = command('returnScanPage', '放回待处理', z.object({ scanPage: Uuid }), Nothing);

/**
 * 有章 / 缺章, as a person saw it. With 有章 the opinion is written down as far as the form does not hold it yet (text, hand,
 * date: transcribed from the paper) and sealed by this page; with 缺章 the step goes to the missing-seal list.
 */
export const checkSeal = command(
  'checkSeal',
  '确认有章或缺章',
  z.object({
    scanPage: Uuid,
    step: z.string(),
    sealed: z.boolean(),
    note: z.string().trim().max(500).optional(),
    text: z.string().max(2000).optional(),
    signatory: z.string().trim().min(1).max(60).optional(),
    paperDate: IsoDay.optional(),
  }),
  z.object({ state: State.nullable() }),
);

/**
 * 有章 / 缺章 of a pair's agreement (R11), as a person saw it: both signatures and the unit's seal. With 有章 the newest scans
 * of all its pages are its sealed version, and it holds from the day that stands on it.
 */
export const checkAgreement = command(
  'checkAgreement',
  '确认师徒协议有章或缺章',
  z.object({
    scanPage: Uuid,
    sealed: z.boolean(),
    note: z.string().trim().max(500).optional(),
    signedOn: IsoDay.optional(),
  }),
  z.object({ state: z.enum(pairStates) }),
);

/** One box of an opinion on a scanned page, beside what the system holds. */
export const ScannedBox = z.object({
  step: z.string(),
  title: z.string(),
  /** What the step asks for: text, signatory, seal, date. */
  needs: z.array(z.string()),
  /** Where it stands on the picture, as shares of its width and height (0..1); null when not known. */
  place: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  /**
   * open: may be confirmed now; later: an earlier level comes first; incomplete: pages of the sheet are not scanned; sealed: confirmed, by this page or before;
   * missing: a person saw that the seal is missing; closed: nothing to confirm (declined, withdrawn).
   */
  standing: z.enum(['open', 'later', 'incomplete', 'sealed', 'missing', 'closed']),
  /** What is written in the system for this step so far. */
  text: z.string(),
  signatory: z.string().nullable(),
  paperDate: IsoDay.nullable(),
  /** May the asker confirm it? */
  allowed: z.boolean(),
});
export type ScannedBox = z.infer<typeof ScannedBox>;

/** The pair whose agreement a page is of, and which of its pages no pile has brought yet. */
export const ScannedAgreement = z.object({
  pair: Uuid,
  mentorName: z.string(),
  apprenticeName: z.string(),
  missingPages: z.array(z.number().int()),
});
export type ScannedAgreement = z.infer<typeof ScannedAgreement>;

export const ScanPageView = z.object({
  id: Uuid,
  /** File of the batch (from 1) and page in it (from 1). */
  source: z.number().int(),
  position: z.number().int(),
  state: z.enum(['filed', 'tray', 'setAside']),
  reason: z.enum(trayReasons).nullable(),
  /** The page upright: `GET /api/v1/uploads/:id`. */
  picture: Uuid.nullable(),
  paper: z.enum(codedPapers).nullable(),
  application: Uuid.nullable(),
  agreement: ScannedAgreement.nullable(),
  fileNumber: z.string().nullable(),
  studioName: z.string().nullable(),
  /** The body whose summary it is, or of the application. */
  bodyName: z.string().nullable(),
  page: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  generation: z.number().int().nullable(),
  placedByHand: z.boolean(),
  /** Filed before the content was changed: the sheet is void (V14), its boxes are closed. */
  voided: z.boolean(),
  boxes: z.array(ScannedBox),
});
export type ScanPageView = z.infer<typeof ScanPageView>;

/** One batch: how far reading is, what was understood, what waits in the tray. */
export const scanBatch = query(
  'scanBatch',
  '一批扫描件',
  z.object({ batch: Uuid }),
  z.object({
    id: Uuid,
    campaign: Uuid,
    bodyName: z.string().nullable(),
    at: Moment,
    byName: z.string(),
    progress: JobProgress.nullable(),
    sources: z.array(
      z.object({
        number: z.number().int(),
        upload: Uuid,
        name: z.string(),
        pages: z.number().int().nullable(),
        fault: z.string().nullable(),
        /** What to do about the fault, in words. */
        faultSentence: z.string().nullable(),
      }),
    ),
    pages: z.array(ScanPageView),
    allowed: Allowed,
  }),
);

/** The batches somebody may see, newest first. */
export const scanBatchList = query(
  'scanBatchList',
  '扫描批次',
  z.object({ campaign: Uuid }),
  z.object({
    batches: z.array(
      z.object({
        id: Uuid,
        at: Moment,
        byName: z.string(),
        bodyName: z.string().nullable(),
        files: z.number().int(),
        filed: z.number().int(),
        tray: z.number().int(),
        setAside: z.number().int(),
        /** Boxes on its pages that wait for 有章 / 缺章. */
        toCheck: z.number().int(),
        progress: JobProgress.nullable(),
      }),
    ),
  }),
);

/** Scanned pages of one application's papers, newest generation first: scan and data side by side. */
export const scannedPages = query(
  'scannedPages',
  '扫描件对照',
  z.object({ application: Uuid }),
  z.object({ pages: z.array(ScanPageView) }),
);

/** Which seals are still missing, body by body (章后补, seen missing, or never scanned). */
export const missingSeals = query(
  'missingSeals',
  '缺章清单',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    rows: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        body: Uuid,
        bodyName: z.string(),
        step: z.string(),
        stepTitle: z.string(),
        /** follows: 章后补; seenMissing: 缺章 was confirmed; waiting: at this step and not sealed. */
        why: z.enum(['follows', 'seenMissing', 'waiting']),
        promisedOn: IsoDay.nullable(),
        overdue: z.boolean(),
        printed: z.boolean(),
        note: z.string().nullable(),
      }),
    ),
  }),
);
