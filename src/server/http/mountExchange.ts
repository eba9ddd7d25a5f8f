import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { QueryContract } from '../../contract/contract.ts';
import { fileComparison, packetPreview, quotaFile, summaryComparison } from '../../contract/exchange.ts';
import { readInput } from '../../contract/readInput.ts';
import { registerFile } from '../../contract/registerImports.ts';
import type { Action } from '../../core/access/actions.ts';
import { possibleActions } from '../../core/access/can.ts';
import { type Decision, refuse } from '../../core/refusals.ts';
import { renderListXlsx } from '../../documents/write/listXlsx.ts';
import { renderQuotaXlsx } from '../../documents/write/quotaXlsx.ts';
import { MEDIA_TYPES } from '../../documents/write/render.ts';
import type { Context } from '../context.ts';
import { compareFile } from '../exchange/compareFile.ts';
import { compareSummaryFile } from '../exchange/compareSummaryFile.ts';
import { blankForm, listFile, wordForm } from '../exchange/fillPapers.ts';
import { previewPacket } from '../exchange/previewPacket.ts';
import { draftQuota, readQuotaFile } from '../exchange/quotaFile.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { isId } from '../isId.ts';
import { PapersBusy, type PaperWorkers } from '../paperWorkers.ts';
import { readRegisterFile } from '../register/registerFile.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

/** Questions that read an uploaded file: they cannot be asked inside one transaction as the other queries are. */
export const exchangeQueries = [fileComparison, packetPreview, summaryComparison, quotaFile, registerFile];

interface File {
  readonly name: string;
  readonly format: 'docx' | 'xlsx';
  readonly bytes: Uint8Array;
}
type Params = Record<'file' | 'campaign' | 'application', string | undefined>;
type Make = (context: Context, ids: { readonly id: string; readonly of: string }) => Promise<Decision<File>>;

function sendFile(reply: FastifyReply, { name, format, bytes }: File): FastifyReply {
  return reply
    .type(MEDIA_TYPES[format])
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function mountFile(app: FastifyInstance, url: string, ending: string, make: Make): void {
  app.get(url, async (request: FastifyRequest, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const { file = '', campaign, application } = request.params as Params;
    const of = campaign ?? application ?? '';
    const id = file.slice(0, -ending.length);
    const known = file.endsWith(ending) && (of === '' || isId(of)) && (of !== '' || isId(id));
    if (!known) return answerRefusal(request, reply, { code: 'notFound', params: { what: '张表' } });
    try {
      const made = await make(contextOf(request, request.actor), { id, of });
      return made.ok ? sendFile(reply, made.change) : answerRefusal(request, reply, made.refusal);
    } catch (error) {
      if (!(error instanceof PapersBusy)) throw error;
      return answerRefusal(request, reply, { code: 'papersBusy', params: {} });
    }
  });
}

/** A question that is asked outside a transaction. */
export function mountQuery<Q extends QueryContract>(
  app: FastifyInstance,
  contract: Q,
  needs: Action,
  answer: (context: Context, input: z.output<Q['input']>) => Promise<Decision<unknown>>,
): void {
  app.get(`/api/v1/${contract.name}`, async (request, reply) => {
    const { actor } = request;
    if (!actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const input = readInput(contract.input, request.query);
    if (!input.ok) return answerRefusal(request, reply, input.refusal);
    const decision = possibleActions(actor).includes(needs)
      ? await answer(contextOf(request, actor), input.change as z.output<Q['input']>)
      : refuse('notAllowed', { reason: 'role' });
    return decision.ok ? reply.send(decision.change) : answerRefusal(request, reply, decision.refusal);
  });
}

/** Word and Excel to fill in, and the questions about what came back (F15). */
export function mountExchange(app: FastifyInstance, deps: OfficeDeps, papers: PaperWorkers): void {
  mountFile(app, '/api/v1/papers/word/:file', '.docx', async (context, { id }) => {
    const form = await wordForm(deps, context, id);
    if (!form.ok) return form;
    const { made, name } = form.change;
    return { ok: true, change: { name, format: 'docx', bytes: await papers.render(made, 'docx') } };
  });
  mountFile(app, '/api/v1/papers/blank/:campaign/:file', '.docx', async (context, { id, of }) => {
    const form = await blankForm(deps, context, of, id);
    if (!form.ok) return form;
    const { made, name } = form.change;
    return { ok: true, change: { name, format: 'docx', bytes: await papers.render(made, 'docx') } };
  });
  mountFile(app, '/api/v1/papers/list/:application/:file', '.xlsx', async (context, { id, of }) => {
    const list = await listFile(deps, context, of, id);
    if (!list.ok) return list;
    const { made, name } = list.change;
    return { ok: true, change: { name, format: 'xlsx', bytes: await renderListXlsx(made) } };
  });
  mountFile(app, '/api/v1/papers/draft-quota/:file', '.xlsx', async (context, { id }) => {
    const quota = await draftQuota(deps, context, id);
    if (!quota.ok) return quota;
    const { table, name, bodyName } = quota.change;
    return { ok: true, change: { name, format: 'xlsx', bytes: await renderQuotaXlsx(table, bodyName) } };
  });
  mountQuery(app, quotaFile, 'prepareCampaign', (context, input) => readQuotaFile(deps, context, input));
  mountQuery(app, registerFile, 'importRegister', (context, input) => readRegisterFile(deps, context, input));
  mountQuery(app, fileComparison, 'upload', (context, input) => compareFile(deps, context, input));
  mountQuery(app, packetPreview, 'createApplication', (context, input) =>
    previewPacket(deps, context, input),
  );
  mountQuery(app, summaryComparison, 'seeSummary', (context, input) =>
    compareSummaryFile(deps, context, input),
  );
}
