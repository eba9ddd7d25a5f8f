import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Decision, Refusal } from '../../core/refusals.ts';
import { renderHtmlFile } from '../../documents/write/html.ts';
import { paperStyles } from '../../documents/write/paperStyles.ts';
import { MEDIA_TYPES, type PaperFormat } from '../../documents/write/render.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { copySlipPaper } from '../copyPapers.ts';
import { decisionPaper, namedPaper, resolutionPaper } from '../decisionPapers.ts';
import { invitationLetter, openInvitationLetters } from '../invitations.ts';
import { circularLetter, quotaShare, returnLetter } from '../letters.ts';
import { applicationPaper, fontOptions, type OrderedPaper, quotaPaper, summaryPaper } from '../papers.ts';
import { PapersBusy, type PaperWorkers } from '../paperWorkers.ts';
import { plaqueOrderPaper, plaqueSlipPaper } from '../plaquePapers.ts';
import { printSheet } from '../prints.ts';
import { originalsPaper, receiptPaper } from '../receiptPapers.ts';
import { supervisionLetter } from '../supervisionPapers.ts';
import { surveyReportPaper } from '../surveyReportPaper.ts';
import { inspectionOrders } from './inspectionOrders.ts';
import { contextOf } from './mountContracts.ts';
import { noticeOrders } from './noticeOrders.ts';
import { refusePaper } from './refusePaper.ts';
import { reviewOrders } from './reviewOrders.ts';
import { sendPrint } from './sendPrint.ts';

type Format = PaperFormat | 'html';
/** What may stand behind `?`. */
interface Wishes {
  /** Step whose box stays empty for writing by hand. */
  readonly blank?: string;
  /** How a list is ordered: `body` or `strokes`. */
  readonly order?: string;
  /** `seal`: only the pages with boxes to be sealed. */
  readonly pages?: string;
}
export interface Order {
  /** Addresses of a kind of paper, with `:file` = `<id>.<format>`. */
  readonly url: string;
  readonly formats: readonly Format[];
  readonly make: (
    context: Context,
    ids: readonly string[],
    format: Format,
    wishes: Wishes,
  ) => Promise<Decision<OrderedPaper>>;
}

const nothing: Refusal = { code: 'notFound', params: { what: '张表' } };

/** A page that is only a page: no script, no frame around it but ours, nothing from anywhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-modals";

function isFormat(text: string | undefined, formats: readonly Format[]): text is Format {
  return formats.includes(text as Format);
}

async function send(
  reply: FastifyReply,
  { paper, name }: OrderedPaper,
  format: Format,
  write: (format: PaperFormat) => Promise<Uint8Array>,
): Promise<FastifyReply> {
  reply.header('cache-control', 'private, no-store');
  if (format === 'html') {
    reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
    return reply.send(renderHtmlFile(paper, paperStyles));
  }
  const bytes = await write(format);
  // A PDF is looked at and printed from the browser, the others are files to keep.
  const how = format === 'pdf' ? 'inline' : 'attachment';
  return reply
    .type(MEDIA_TYPES[format])
    .header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** What a meeting and a naming are printed as. */
const decisionOrders = (db: AppDeps['db']): readonly Order[] => [
  {
    url: '/api/v1/papers/copySlip/:file',
    formats: ['pdf', 'docx', 'html'],
    make: (context, [copy]) => copySlipPaper(db, context, copy!),
  },
  {
    url: '/api/v1/papers/decision/:file',
    formats: ['pdf', 'docx', 'html'],
    make: (context, [designation], _format, { order }) => decisionPaper(db, context, designation!, order),
  },
  {
    url: '/api/v1/papers/named/:file',
    formats: ['pdf', 'docx', 'html'],
    make: (context, [designation], _format, { order }) => namedPaper(db, context, designation!, order),
  },
  {
    url: '/api/v1/papers/resolution/:file',
    formats: ['pdf', 'docx', 'html'],
    make: (context, [resolution]) => resolutionPaper(db, context, resolution!),
  },
];

/** Every paper with its address and its formats. */
function papersOf(deps: AppDeps): readonly Order[] {
  const { db } = deps;
  return [
    {
      url: '/api/v1/papers/application/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [id], format, { blank }) =>
        applicationPaper(db, context, id!, { masked: format === 'html', blank }),
    },
    {
      url: '/api/v1/papers/summary/:campaign/:file',
      formats: ['pdf', 'xlsx', 'docx', 'html'],
      make: (context, [campaign, body]) => summaryPaper(db, context, campaign!, body!),
    },
    {
      url: '/api/v1/papers/quota/:file',
      formats: ['pdf', 'xlsx', 'docx', 'html'],
      make: (context, [campaign]) => quotaPaper(db, context, campaign!),
    },
    {
      url: '/api/v1/papers/circular/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [campaign]) => circularLetter(db, context, campaign!),
    },
    {
      url: '/api/v1/papers/quotaLetter/:campaign/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [campaign, body]) => quotaShare(db, context, campaign!, body!),
    },
    {
      url: '/api/v1/papers/returnNotice/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [application]) => returnLetter(db, context, application!),
    },
    {
      url: '/api/v1/papers/receipt/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [receipt]) => receiptPaper(db, context, receipt!),
    },
    {
      url: '/api/v1/papers/originals/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [slip]) => originalsPaper(db, context, slip!),
    },
    {
      url: '/api/v1/papers/surveyReport/:survey/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [survey, area]) => surveyReportPaper(db, context, survey!, area!),
    },
    ...noticeOrders(deps),
    ...reviewOrders(deps),
    ...inspectionOrders(deps),
    {
      url: '/api/v1/papers/plaqueOrder/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [order]) => plaqueOrderPaper(db, context, order!),
    },
    {
      url: '/api/v1/papers/plaqueSlip/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [slip]) => plaqueSlipPaper(db, context, slip!),
    },
    ...decisionOrders(db),
    {
      url: '/api/v1/papers/studioAct/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [act]) => supervisionLetter(db, context, act!),
    },
    {
      url: '/api/v1/papers/invitation/:file',
      formats: ['pdf'],
      make: (context, [invitation]) => invitationLetter(deps, context, invitation!),
    },
    {
      url: '/api/v1/papers/invitations/:file',
      formats: ['pdf'],
      make: (context, [campaign]) => openInvitationLetters(deps, context, campaign!),
    },
  ];
}

/** `GET /api/v1/papers/…`: the same rights as the screen that shows the data; written in threads, busy = 503. */
export function mountPapers(app: FastifyInstance, deps: AppDeps, workers: PaperWorkers): void {
  const { config } = deps;
  const printing = { ...deps, papers: workers };
  const orders = papersOf(deps);
  for (const { url, formats, make } of orders) {
    app.get(url, async (request: FastifyRequest, reply) => {
      if (!request.actor) return refusePaper(request, reply, { code: 'notSignedIn', params: {} });
      const { file = '', ...above } = request.params as { file?: string; [part: string]: string | undefined };
      const [id = '', format] = file.split('.');
      if (!isFormat(format, formats)) return refusePaper(request, reply, nothing);
      // What stands before the file in the address (a year's work, a survey), in its order.
      const ids = [...Object.values(above).map((part) => part ?? ''), id];
      const context = contextOf(request, request.actor);
      const wishes = request.query as Wishes;
      const ordered = await make(context, ids, format, wishes);
      if (!ordered.ok) return refusePaper(request, reply, ordered.refusal);
      try {
        const { owner, ...rest } = ordered.change;
        if (owner && format === 'pdf') {
          const printed = await printSheet(printing, context, { ...rest, owner });
          if (!printed.ok) return refusePaper(request, reply, printed.refusal);
          const sealOnly = wishes.pages === 'seal';
          return await sendPrint(reply, printing, request.actor.tenant, printed.change, sealOnly);
        }
        const write = (kind: PaperFormat) => workers.render(rest.paper, kind, fontOptions(config.data));
        return await send(reply, rest, format, write);
      } catch (error) {
        if (!(error instanceof PapersBusy)) throw error;
        return refusePaper(request, reply, { code: 'papersBusy', params: {} });
      }
    });
  }
}
