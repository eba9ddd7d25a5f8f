import { sql } from 'kysely';
import type { Subject } from '../../core/access/can.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type Asked, askedOf } from '../../core/survey/asked.ts';
import type { HaveCount, SavedAnswer, StoredAnswer } from '../../core/survey/saveSheet.ts';
import type { SheetLevel, SheetState } from '../../core/survey/sheetState.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from './programmes.ts';

/** A sheet as commands work with it. */
export interface LockedSheet {
  readonly id: string;
  readonly survey: string;
  readonly campaign: string;
  readonly title: string;
  readonly dueOn: string;
  readonly closed: boolean;
  readonly level: SheetLevel;
  readonly studio: string | null;
  readonly body: string | null;
  readonly unit: string | null;
  readonly state: SheetState;
  readonly version: number;
  readonly revision: string;
  readonly programme: Programme;
  readonly asked: Asked;
  readonly subject: Subject;
}

/** Whose a sheet is: of a studio its studio, unit and body; of a body the body; the city's is nobody else's. */
export function sheetSubject({ studio, body, unit }: Pick<LockedSheet, 'studio' | 'body' | 'unit'>): Subject {
  return { ...(body && { body }), ...(unit && { unit }), ...(studio && { studio }) };
}

export const noSheet = { what: '张调查表' };

/** Who checks a sheet: the body or the city that of a studio, the city that of a body. */
export function checkerSubject({ level, body }: Pick<LockedSheet, 'level' | 'body'>): Subject {
  return level === 'studio' && body !== null ? { body } : {};
}

/** The sheet, its row held; the wall hides those of others. */
export async function lockSheet(tx: Tx, { actor }: Context, id: string): Promise<Decision<LockedSheet>> {
  const { rows } = await sql<Omit<LockedSheet, 'programme' | 'asked' | 'subject'>>`
    select s.id, s.survey, v.campaign, v.title, v.due_on as "dueOn", v.closed_at is not null as closed, s.level, s.studio,
      s.body, s.unit, s.state, s.version, v.revision
    from survey_sheet s join survey v on v.tenant = s.tenant and v.id = s.survey
    where s.tenant = ${actor.tenant} and s.id = ${id} for update of s`.execute(tx);
  const [row] = rows;
  if (!row) return refuse('notFound', noSheet);
  const programme = await programmeOf(tx, actor.tenant, row.revision);
  return allow({ ...row, programme, asked: askedOf(programme, row.level), subject: sheetSubject(row) });
}

/** Answers of one sheet by path. */
export async function answersOf(
  tx: Tx,
  tenant: string,
  sheet: string,
): Promise<Record<string, StoredAnswer>> {
  const rows = await tx
    .selectFrom('survey_answer')
    .select(['path', 'value', 'version'])
    .where((eb) => eb.and({ tenant, sheet }))
    .execute();
  return Object.fromEntries(rows.map(({ path, value, version }) => [path, { value, version }]));
}

export function plainAnswers(answers: Readonly<Record<string, StoredAnswer>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([path, { value }]) => [path, value]));
}

/** Writes what was saved; the row of the sheet is locked. */
export async function writeAnswers(
  tx: Tx,
  context: Context,
  sheet: string,
  { saved, have }: { readonly saved: readonly SavedAnswer[]; readonly have: HaveCount },
): Promise<void> {
  if (saved.length === 0) return;
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  await tx
    .insertInto('survey_answer')
    .values(saved.map((one) => ({ tenant, sheet, ...one, by_user: user, at })))
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'sheet', 'path']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        amount: eb.ref('excluded.amount'),
        version: eb.ref('excluded.version'),
        by_user: eb.ref('excluded.by_user'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
  await tx
    .updateTable('survey_sheet')
    .set((eb) => ({
      started_at: eb.fn.coalesce('started_at', eb.val(at)),
      ...{ have_met: have.met, have_all: have.all, version: eb('version', '+', 1) },
    }))
    .where((eb) => eb.and({ tenant, id: sheet }))
    .execute();
}

type SheetMove =
  | { readonly state: SheetState; readonly late: boolean; readonly enteredFor: string | null }
  | 'confirm'
  | 'return';

/** A sheet is handed in, confirmed or sent back; its row is locked. */
export async function moveSheet(tx: Tx, context: Context, id: string, move: SheetMove): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const checked = { checked_at: at, checked_by: user };
  const set =
    move === 'confirm'
      ? { state: 'confirmed' as const, ...checked }
      : move === 'return'
        ? { state: 'returned' as const, ...checked }
        : {
            ...{ state: move.state, late: move.late, entered_for: move.enteredFor },
            ...{ submitted_at: at, submitted_by: user, checked_at: null, checked_by: null },
          };
  await tx
    .updateTable('survey_sheet')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export interface ReturnedField {
  readonly path: string;
  readonly reason: string;
  /** As it was when it was sent back. */
  readonly value: string;
}

export async function insertReturn(
  tx: Tx,
  context: Context,
  of: {
    readonly id: string;
    readonly sheet: string;
    readonly text: string;
    readonly fields: readonly ReturnedField[];
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('survey_return')
    .values({ tenant, ...of, fields: JSON.stringify(of.fields), by_user: user, at: context.receivedAt })
    .execute();
}
