import type { FastifyInstance, FastifyRequest } from 'fastify';
import { renderHtmlFile } from '../../documents/write/html.ts';
import { paperStyles } from '../../documents/write/paperStyles.ts';
import { MEDIA_TYPES } from '../../documents/write/render.ts';
import type { AppDeps } from '../app.ts';
import type { PairPaper } from '../db/tables/mentorshipTables.ts';
import { pairSheets, printPairSheet } from '../pairPapers.ts';
import { fontOptions } from '../papers.ts';
import { PapersBusy, type PaperWorkers } from '../paperWorkers.ts';
import { contextOf } from './mountContracts.ts';
import { refusePaper } from './refusePaper.ts';
import { sendPdf } from './sendPrint.ts';

/** Addresses of the papers of a pair. */
const addresses: { readonly [P in PairPaper]: string } = {
  agreement: '/api/v1/papers/mentorAgreement/:file',
  certificate: '/api/v1/papers/mentorCertificate/:file',
};

/** `GET /api/v1/papers/mentorAgreement/<pair>.pdf|docx|html` and the certificate: the PDF to be signed is kept as a print (R11). */
export function mountPairs(app: FastifyInstance, deps: AppDeps, workers: PaperWorkers): void {
  const { db, config, files } = deps;
  const printing = { ...deps, papers: workers };
  for (const [paper, url] of Object.entries(addresses) as [PairPaper, string][])
    app.get(url, async (request: FastifyRequest, reply) => {
      if (!request.actor) return refusePaper(request, reply, { code: 'notSignedIn', params: {} });
      const [id = '', format] = ((request.params as { file?: string }).file ?? '').split('.');
      const context = contextOf(request, request.actor);
      const made = await pairSheets[paper](db, context, id);
      if (!made.ok) return refusePaper(request, reply, made.refusal);
      const { key, ...sheet } = made.change;
      try {
        if (format === 'html') {
          const policy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-modals";
          return reply
            .header('cache-control', 'private, no-store')
            .header('content-security-policy', policy)
            .type('text/html; charset=utf-8')
            .send(renderHtmlFile(sheet.paper, paperStyles));
        }
        if (format === 'docx') {
          const bytes = await workers.render(sheet.paper, 'docx', fontOptions(config.data));
          return reply
            .header('cache-control', 'private, no-store')
            .type(MEDIA_TYPES.docx)
            .header(
              'content-disposition',
              `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.docx`)}`,
            )
            .send(Buffer.from(bytes));
        }
        if (format !== 'pdf')
          return refusePaper(request, reply, { code: 'notFound', params: { what: '张表' } });
        if (!key) {
          const bytes = await workers.render(sheet.paper, 'pdf', fontOptions(config.data));
          return sendPdf(reply, `${sheet.name}.pdf`, bytes);
        }
        const printed = await printPairSheet(printing, context, { ...sheet, key });
        if (!printed.ok) return refusePaper(request, reply, printed.refusal);
        const stream = await files.open(request.actor.tenant, printed.change.hash);
        return sendPdf(reply, printed.change.name, stream);
      } catch (error) {
        if (!(error instanceof PapersBusy)) throw error;
        return refusePaper(request, reply, { code: 'papersBusy', params: {} });
      }
    });
}
