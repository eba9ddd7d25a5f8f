import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { programmeFileContent } from '../../contract/revisions.ts';
import { can } from '../../core/access/can.ts';
import { fileOf, schemaFile } from '../../core/programme/folderOf.ts';
import { programmeJsonSchema } from '../../core/programme/jsonSchema.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Refusal } from '../../core/refusals.ts';
import { asWritten } from '../../core/standards/withSelfAssessment.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { isId } from '../isId.ts';
import { givenProgramme } from '../programmeFile/givenProgramme.ts';
import { programmeZip, written } from '../programmeFile/programmeZip.ts';
import { loadDraft } from '../store/drafts.ts';
import { findProgramme } from '../store/programmes.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';
import { mountQuery } from './mountExchange.ts';

/** Asked outside a transaction, as it reads an uploaded file. */
export const programmeQueries = [programmeFileContent];

/** What a programme is exported from: a published revision by its hash, or a draft as it stands. */
const sources: Readonly<
  Record<string, (tx: Tx, context: Context, id: string) => Promise<Programme | undefined>>
> = {
  revision: async (tx, { actor }, id) => {
    const found = await findProgramme(tx, actor.tenant, id);
    return found && asWritten(found);
  },
  draft: async (tx, context, id) => {
    const draft = isId(id) ? await loadDraft(tx, context, id) : undefined;
    return draft?.ok ? draft.change.programme : undefined;
  },
};

/** How it is written, by the ending of the address. */
const formats: Readonly<
  Record<string, { readonly type: string; write(programme: Programme): Promise<Buffer> }>
> = {
  json: {
    type: 'application/json; charset=utf-8',
    write: async (programme) => Buffer.from(written(fileOf(programme))),
  },
  zip: { type: 'application/zip', write: programmeZip },
};

function send(reply: FastifyReply, type: string, name: string, bytes: Buffer): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

/** Whoever prepares a year's work may take a programme along. */
function refusalFor(request: FastifyRequest): Refusal | undefined {
  if (!request.actor) return { code: 'notSignedIn', params: {} };
  const allowed = can(contextOf(request, request.actor).actor, 'prepareCampaign', {});
  return allowed.allowed ? undefined : { code: 'notAllowed', params: { reason: allowed.reason } };
}

/**
 * `GET /api/v1/programmes/<revision|draft>/<id>.<json|zip>`, `GET /api/v1/programmes/programme.schema.json`, and the
 * question what stands in an uploaded file.
 */
export function mountProgrammes(app: FastifyInstance, deps: OfficeDeps): void {
  app.get(`/api/v1/programmes/${schemaFile}`, async (request, reply) => {
    const refusal = refusalFor(request);
    if (refusal) return answerRefusal(request, reply, refusal);
    const bytes = Buffer.from(written(programmeJsonSchema()));
    return send(reply, 'application/schema+json; charset=utf-8', schemaFile, bytes);
  });
  app.get<{ Params: { source: string; file: string } }>(
    '/api/v1/programmes/:source/:file',
    async (request, reply) => {
      const refusal = refusalFor(request);
      if (refusal || !request.actor)
        return answerRefusal(request, reply, refusal ?? { code: 'notSignedIn', params: {} });
      const context = contextOf(request, request.actor);
      const { source, file } = request.params;
      const [, id = '', ending = ''] = /^([0-9a-f-]{1,64})\.(json|zip)$/.exec(file) ?? [];
      const find = Object.hasOwn(sources, source) ? sources[source] : undefined;
      const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
      const found = find && format && (await inTenant(deps.db, context, (tx) => find(tx, context, id)));
      if (!found || !format)
        return answerRefusal(request, reply, { code: 'notFound', params: { what: '份方案' } });
      return send(reply, format.type, `${found.title}.${ending}`, await format.write(found));
    },
  );
  mountQuery(app, programmeFileContent, 'prepareCampaign', async (context, input) => {
    const given = await givenProgramme(deps, input, context);
    return given.ok ? allow({ programme: given.change }) : given;
  });
}
