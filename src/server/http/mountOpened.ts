import type { FastifyInstance } from 'fastify';
import { systemActor } from '../../core/access/systemActor.ts';
import type { AppDeps } from '../app.ts';
import { inTenant } from '../db/inTenant.ts';
import { isId } from '../isId.ts';
import { openByLink } from '../store/inbox.ts';

/**
 * `GET /api/v1/opened/<delivery>`: where the links of mails and groups lead. Notes that the message was opened and goes on
 * to a page of ours, which asks for sign-in. It leads nowhere else and tells nothing: an unknown id goes to the messages.
 */
export function mountOpened(app: FastifyInstance, { db }: AppDeps): void {
  app.get<{ Params: { delivery: string } }>(
    '/api/v1/opened/:delivery',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { delivery } = request.params;
      const tenants = isId(delivery)
        ? await db.selectFrom('tenant').select(['id', 'clock_offset_ms as offset']).execute()
        : [];
      for (const { id: tenant, offset } of tenants) {
        const at = new Date(Date.now() + offset);
        const actor = systemActor(tenant);
        const found = await inTenant(db, { actor }, (tx) => openByLink(tx, tenant, delivery, at));
        if (found) return reply.redirect(inside(found.link), 303);
      }
      return reply.redirect('/messages', 303);
    },
  );
}

/** Only a path of ours: `//host` and `/\host` are other places to a browser. */
function inside(link: string | null): string {
  return link !== null && /^\/(?![/\\])/.test(link) ? link : '/messages';
}
