import type { Context, Tx } from '../context.ts';
import type { Line } from '../reviewStand.ts';

/** The conclusion of a track that stands. */
export async function conclusionOf(tx: Tx, tenant: string, campaign: string, track: string) {
  return tx
    .selectFrom('review_conclusion as c')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.user_id', '=', 'c.by_user'),
    )
    .select(['c.id', 'c.reason', 'c.at', 'p.display_name as byName'])
    .where('c.tenant', '=', tenant)
    .where('c.campaign', '=', campaign)
    .where('c.track', '=', track)
    .where('c.superseded_at', 'is', null)
    .executeTakeFirst();
}

/** When each track of a campaign was concluded. */
export async function conclusionsOf(tx: Tx, tenant: string, campaign: string): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('review_conclusion')
    .select(['track', 'at'])
    .where((eb) => eb.and({ tenant, campaign }))
    .where('superseded_at', 'is', null)
    .execute();
  return new Map(rows.map(({ track, at }) => [track, at]));
}

/** The lines as they were concluded, in their order. */
export async function concludedLines(
  tx: Tx,
  tenant: string,
  campaign: string,
  track: string,
): Promise<Line[]> {
  const rows = await tx
    .selectFrom('review_result')
    .select('detail')
    .where((eb) => eb.and({ tenant, campaign, track }))
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('application')
    .execute();
  return rows.map(({ detail }) => detail as Line);
}

/** The earlier result is superseded, of applications that changed their track meanwhile as well. */
export async function saveConclusion(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly campaign: string;
    readonly track: string;
    readonly reason: string;
    readonly lines: readonly Line[];
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, campaign, track, reason, lines } = made;
  const at = context.receivedAt;
  const by = { by_user: user, at, superseded_at: null };
  await tx
    .updateTable('review_conclusion')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, campaign, track }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('review_conclusion')
    .values({ tenant, id, campaign, track, reason, ...by })
    .execute();
  await tx
    .updateTable('review_result')
    .set({ superseded_at: at })
    .where('tenant', '=', tenant)
    .where('campaign', '=', campaign)
    .where('superseded_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('track', '=', track),
        eb(
          'application',
          'in',
          lines.map(({ application }) => application),
        ),
      ]),
    )
    .execute();
  await tx
    .insertInto('review_result')
    .values(
      lines.map((line) => {
        const { application, points, passed, grade, position, tied } = line;
        const result = { application, points, passed, grade, position, tied, detail: JSON.stringify(line) };
        return { tenant, id: context.newId(), campaign, track, ...result, ...by };
      }),
    )
    .execute();
}
