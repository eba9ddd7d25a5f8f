import { sql } from 'kysely';
import { can, possibleActions } from '../../core/access/can.ts';
import { pairSight } from '../../core/access/pairSight.ts';
import { neutralName } from '../../core/review/neutralName.ts';
import type { Context, Tx } from '../context.ts';
import { inSight } from './pairs.ts';
import { assignedTo, onlyBlind } from './reviewFiles.ts';

/** A stored file as commands refer to it. */
export interface Upload {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

const columns = [
  'upload.id',
  'upload.hash',
  'upload.name',
  'file.size',
  'file.media_type as mediaType',
] as const;

function select(tx: Tx, context: Context, id: string) {
  return tx
    .selectFrom('upload')
    .innerJoin('file', (join) =>
      join.onRef('file.tenant', '=', 'upload.tenant').onRef('file.hash', '=', 'upload.hash'),
    )
    .select(columns)
    .where('upload.tenant', '=', context.actor.tenant)
    .where('upload.id', '=', id);
}

/**
 * The actor's own upload, for binding it to something in a command; undefined for everybody else's and unknown ids.
 * Holds the row until the transaction ends, so that the sweep cannot take it away in between.
 */
export function uploadOf(tx: Tx, context: Context, id: string): Promise<Upload | undefined> {
  return select(tx, context, id)
    .where('upload.by_user', '=', context.actor.user)
    .where('upload.made', '=', false)
    .forKeyShare('upload')
    .executeTakeFirst();
}

/** A file that something in the same transaction refers to already, e.g. the picture of a scanned page. */
export function boundUpload(tx: Tx, context: Context, id: string): Promise<Upload | undefined> {
  return select(tx, context, id).executeTakeFirst();
}

/** Where an upload is used, and the right by which it is read there. */
interface Use {
  readonly body: string | null;
  readonly unit: string | null;
  readonly studio: string | null;
  /** `everybody`: who may see anything of the installation. */
  readonly by:
    | 'seeApplication'
    | 'seePersonal'
    | 'seeSummary'
    | 'scanPapers'
    | 'prepareCampaign'
    | 'settleObjection'
    | 'seePlaques'
    | 'seeClasses'
    | 'seeAlliances'
    | 'seeSubsidies'
    | 'seeInspection'
    | 'seeResolutions'
    | 'seeReceipts'
    | 'seeSurvey'
    | 'seeInspectionDesk'
    | 'seeWork'
    | 'seeRegister'
    | 'everybody'
    | 'seeMentorship'
    | 'assigned';
}

/**
 * Everything it is bound to: an application (evidence, scan, signed paper, a filed page), a body's filing or summary, and
 * the desk at whose scan it lies in the tray; a paper of the library is everybody's. Inspectors see what belongs to a visit
 * of their own team and nothing else.
 */
async function usesOf(tx: Tx, context: Context, id: string): Promise<Use[]> {
  const { tenant, user } = context.actor;
  const { rows } = await sql<Use>`
    select body, unit, studio, 'seeApplication' as by from application a
    where tenant = ${tenant} and (lead_confirmation_upload = ${id}
      or exists (select 1 from evidence e where e.tenant = a.tenant and e.application = a.id and e.upload = ${id})
      or exists (select 1 from opinion o where o.tenant = a.tenant and o.application = a.id and o.scan = ${id}))
    union all
    select a.body, a.unit, a.studio, 'seePersonal' from answer_source s
      join application a on a.tenant = s.tenant and a.id = s.application
      where s.tenant = ${tenant} and s.upload = ${id}
    union all
    select null, null, null, 'prepareCampaign' from campaign_draft where tenant = ${tenant} and upload = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeApplication' from upward_result r
      join application a on a.tenant = r.tenant and a.id = r.application
      where r.tenant = ${tenant} and r.scan = ${id}
    union all
    select body, null, null, 'seeSummary' from filing where tenant = ${tenant} and scan = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeApplication' from scan_page s
      join application a on a.tenant = s.tenant and a.id = s.application
      where s.tenant = ${tenant} and s.picture = ${id} and s.state = 'filed'
    union all
    select s.body, null, null, 'seeSummary' from scan_page s
      where s.tenant = ${tenant} and s.picture = ${id} and s.state = 'filed' and s.application is null and s.pair is null
    union all
    select b.body, b.unit, null, 'scanPapers' from scan_page s
      join scan_batch b on b.tenant = s.tenant and b.id = s.batch
      where s.tenant = ${tenant} and s.picture = ${id} and s.state <> 'filed'
    union all
    select b.body, b.unit, null, 'scanPapers' from scan_source s
      join scan_batch b on b.tenant = s.tenant and b.id = s.batch
      where s.tenant = ${tenant} and s.upload = ${id}
    union all
    select n.body, null, null, 'settleObjection' from objection_file f
      join objection o on o.tenant = f.tenant and o.id = f.objection
      join public_notice n on n.tenant = o.tenant and n.id = o.notice
      where f.tenant = ${tenant} and f.upload = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeApplication' from correction c
      join application a on a.tenant = c.tenant and a.id = c.application
      where c.tenant = ${tenant} and c.proof = ${id}
    union all
    select a.body, a.unit, a.studio, 'seePlaques' from plaque_act p join plaque q on q.tenant = p.tenant and q.id = p.plaque
      join application a on a.tenant = q.tenant and a.id = q.application
      where p.tenant = ${tenant} and p.receipt = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeSubsidies' from subsidy_voucher v
      join subsidy_line l on l.tenant = v.tenant and l.id = v.line
      join application a on a.tenant = l.tenant and a.id = l.application
      where v.tenant = ${tenant} and v.upload = ${id}
    union all
    select null, null, null, 'seeInspection' from inspection_photo where tenant = ${tenant} and upload = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeApplication' from rectification_file f
      join rectification_report r on r.tenant = f.tenant and r.id = f.report
      join inspection_visit v on v.tenant = r.tenant and v.id = r.visit
      join application a on a.tenant = v.tenant and a.id = v.application
      where f.tenant = ${tenant} and f.upload = ${id}
    union all
    select null, null, null, 'seeInspectionDesk' from inspection_visit v
      join inspection_member m on m.tenant = v.tenant and m.team = v.team and m.user_id = ${user}
      where v.tenant = ${tenant} and v.cancelled_at is null and (
        exists (select 1 from evidence e where e.tenant = v.tenant and e.application = v.application
          and e.upload = ${id} and e.removed_at is null)
        or exists (select 1 from inspection_sheet s
          join inspection_photo p on p.tenant = s.tenant and p.sheet = s.id and p.upload = ${id}
          where s.tenant = v.tenant and s.visit in (v.id, v.follows)))
    union all
    select body, null, null, 'seeResolutions' from resolution where tenant = ${tenant} and minutes = ${id}
    union all
    select a.body, a.unit, a.studio, 'seeReceipts' from returned_copy c
      join application a on a.tenant = c.tenant and a.id = c.application
      where c.tenant = ${tenant} and c.receipt = ${id}
    union all
    select s.body, s.unit, s.id, 'seeRegister' from studio_title t join studio s on s.tenant = t.tenant and s.id = t.studio
      where t.tenant = ${tenant} and t.paper = ${id}
    union all
    select s.body, s.unit, s.id, 'seeRegister' from studio_act a join studio s on s.tenant = a.tenant and s.id = a.studio
      where a.tenant = ${tenant} and a.paper = ${id}
    union all
    select s.body, s.unit, s.id, 'seeRegister' from studio_act_report_file f
      join studio_act_report r on r.tenant = f.tenant and r.id = f.report
      join studio s on s.tenant = r.tenant and s.id = r.studio
      where f.tenant = ${tenant} and f.upload = ${id}
    union all
    select body, unit, studio, 'seeSurvey' from survey_problem where tenant = ${tenant} and proof = ${id}
    union all
    select null, null, null, 'assigned' from evidence e where e.tenant = ${tenant} and e.upload = ${id}
      and e.removed_at is null and ${assignedTo(context, sql`e.application`)}
    union all
    select s.body, s.unit, s.id, 'seeWork' from work_entry_file f
      join work_entry w on w.tenant = f.tenant and w.id = f.entry
      join studio s on s.tenant = w.tenant and s.id = w.studio
      where f.tenant = ${tenant} and f.upload = ${id}
    union all
    select s.body, s.unit, s.id, 'seeAlliances' from alliance_member m join studio s on s.tenant = m.tenant and s.id = m.studio
      where m.tenant = ${tenant} and (
        exists (select 1 from alliance_charter c where c.tenant = m.tenant and c.alliance = m.alliance and c.upload = ${id})
        or exists (select 1 from alliance_result r join alliance_result_file f on f.tenant = r.tenant and f.result = r.id
          where r.tenant = m.tenant and r.alliance = m.alliance and f.upload = ${id}))
    union all
    select f.body, null, null, 'seeClasses' from follow_up_file x
      join follow_up f on f.tenant = x.tenant and f.id = x.follow_up
      where x.tenant = ${tenant} and x.upload = ${id}
    union all
    select p.body, p.unit, p.studio, 'seeMentorship' from mentor_pair p
      where p.tenant = ${tenant} and ${inSight(pairSight(context.actor))}
        and (exists (select from pair_file f where f.tenant = p.tenant and f.pair = p.id and f.upload = ${id})
          or exists (select from scan_page s where s.tenant = p.tenant and s.pair = p.id and s.picture = ${id} and s.state = 'filed')
          or exists (select from pair_print r where r.tenant = p.tenant and r.pair = p.id and r.upload = ${id}))
    union all
    select null, null, null, 'everybody' from reference_paper where tenant = ${tenant} and upload = ${id}`.execute(
    tx,
  );
  return rows;
}

/** An upload for reading: one's own, or one bound to something the actor may see. */
export async function readableUpload(tx: Tx, context: Context, id: string): Promise<Upload | undefined> {
  const found = await select(tx, context, id).select(['upload.by_user', 'upload.made']).executeTakeFirst();
  if (!found) return undefined;
  const { by_user, made, ...upload } = found;
  // What the product made belongs to the thing it was made for, not to who happened to ask for it.
  if (by_user === context.actor.user && !made) return upload;
  const uses = await usesOf(tx, context, id);
  const seen = uses.filter(({ body, unit, studio, by }) => {
    if (by === 'assigned') return true;
    if (by === 'everybody') return possibleActions(context.actor).includes('seeCampaign');
    const subject = { body: body ?? undefined, unit: unit ?? undefined, studio: studio ?? undefined };
    return can(context.actor, by, subject).allowed;
  });
  if (seen.length === 0) return undefined;
  // Who knows it only from a blind round shall not read whose it is in the name of the file.
  const blind = seen.every(({ by }) => by === 'assigned') && (await onlyBlind(tx, context, id));
  return blind ? { ...upload, name: neutralName(upload.name) } : upload;
}

/** Records stored bytes and the person's upload of them. `made`: by the product, on the person's behalf. */
export async function addUpload(tx: Tx, context: Context, upload: Upload, made = false): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, hash, name, size, mediaType } = upload;
  const at = context.receivedAt;
  await tx
    .insertInto('file')
    .values({ tenant, hash, size, media_type: mediaType, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.insertInto('upload').values({ tenant, id, hash, name, by_user: user, at, made }).execute();
}

/** Bytes that a person uploaded since a moment. */
export async function uploadedSince(tx: Tx, context: Context, since: Date): Promise<number> {
  const { total } = await tx
    .selectFrom('upload')
    .innerJoin('file', (join) =>
      join.onRef('file.tenant', '=', 'upload.tenant').onRef('file.hash', '=', 'upload.hash'),
    )
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('file.size'), sql<string>`0`).as('total'))
    .where('upload.tenant', '=', context.actor.tenant)
    .where('upload.by_user', '=', context.actor.user)
    .where('upload.at', '>=', since)
    .where('upload.made', '=', false)
    .executeTakeFirstOrThrow();
  return Number(total);
}
