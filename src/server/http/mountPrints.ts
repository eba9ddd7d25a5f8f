import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import { type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { overprintSheet, printerTestPage } from '../overprint.ts';
import { fontOptions, type OrderedPaper } from '../papers.ts';
import { PapersBusy, type PaperWorkers } from '../paperWorkers.ts';
import { storedPrint } from '../prints.ts';
import { contextOf } from './mountContracts.ts';
import { refusePaper } from './refusePaper.ts';
import { sendPdf, sendPrint } from './sendPrint.ts';

const StoredPrint = z.object({ id: Uuid, pages: z.literal('seal').optional() });
const Overprint = z.object({ id: Uuid, step: z.string().max(60), printer: Uuid.optional() });
const PrinterTest = z.object({ id: Uuid });

/** What a route answers: a finished reply, or a refusal. */
type Handler = (
  input: Record<string, unknown>,
  context: Context,
  reply: FastifyReply,
) => Promise<Decision<FastifyReply>>;

/** `GET /api/v1/prints/<id>.pdf` and what is printed onto sheets that exist already (F15). */
export function mountPrints(app: FastifyInstance, deps: AppDeps, workers: PaperWorkers): void {
  const { db, config } = deps;
  const printing = { ...deps, papers: workers };
  const written = async (ordered: Decision<OrderedPaper>, reply: FastifyReply) => {
    if (!ordered.ok) return ordered;
    const { paper, name } = ordered.change;
    const bytes = await workers.render(paper, 'pdf', fontOptions(config.data));
    return { ok: true as const, change: sendPdf(reply, `${name}.pdf`, bytes) };
  };
  const handlers: Readonly<Record<string, Handler>> = {
    '/api/v1/prints/:file': async (raw, context, reply) => {
      const input = readInput(StoredPrint, raw);
      if (!input.ok) return input;
      const { id, pages } = input.change;
      const found = await storedPrint(printing, context, id);
      if (!found.ok) return found;
      const { tenant } = context.actor;
      return { ok: true, change: await sendPrint(reply, printing, tenant, found.change, pages === 'seal') };
    },
    '/api/v1/papers/overprint/:file': async (raw, context, reply) => {
      const input = readInput(Overprint, raw);
      if (!input.ok) return input;
      const { id, ...wish } = input.change;
      return written(await overprintSheet(db, context, id, wish), reply);
    },
    '/api/v1/papers/printerTest/:file': async (raw, context, reply) => {
      const input = readInput(PrinterTest, raw);
      return input.ok ? written(await printerTestPage(db, context, input.change.id), reply) : input;
    },
  };
  for (const [url, handler] of Object.entries(handlers))
    app.get(url, async (request: FastifyRequest, reply) => {
      if (!request.actor) return refusePaper(request, reply, { code: 'notSignedIn', params: {} });
      const { file = '' } = request.params as { file?: string };
      const [id, ending] = file.split('.');
      const answer =
        ending === 'pdf'
          ? await handler(
              { ...(request.query as object), id },
              contextOf(request, request.actor),
              reply,
            ).catch(busy)
          : refuse('notFound', { what: '张表' });
      return answer.ok ? answer.change : refusePaper(request, reply, answer.refusal);
    });
}

function busy(error: unknown): Decision<never> {
  if (error instanceof PapersBusy) return refuse('papersBusy', {});
  throw error;
}
