import { sql } from 'kysely';
import type { Tx } from '../src/server/context.ts';
import { newId } from '../src/server/newId.ts';
import { anApplication, everywhere, type TestApplication, type TestCampaign, workday } from './builders.ts';

/** What was decided on an application, written as the other parts of the product write it. */
export interface Decided {
  readonly inspection?: 'passed' | 'rectify' | 'failed';
  /** False: approved and not named. */
  readonly named?: boolean;
  readonly track?: string;
}

/** A studio that was carried on to the naming, with or without an inspection behind it. */
export async function aNamedStudio(
  campaign: TestCampaign,
  body: string,
  { inspection, named = true, track = 'demonstration' }: Decided = {},
): Promise<TestApplication> {
  const state = named ? 'designated' : 'approved';
  const made = await anApplication(campaign, { body, state, track, places: false });
  await everywhere(campaign, async (tx) => {
    if (named) await name(tx, campaign, made, track);
    if (inspection) await inspect(tx, campaign, made.id, inspection);
  });
  return made;
}

async function name(tx: Tx, campaign: TestCampaign, made: TestApplication, track: string): Promise<void> {
  const { tenant, id: of } = campaign;
  const id = newId();
  await sql`insert into designation (tenant, id, campaign, document_number, decided_on, by_user, at)
    values (${tenant}, ${id}, ${of}, '命字3号', '2019-12-20', 'test', ${workday})`.execute(tx);
  await sql`insert into designation_item (tenant, designation, application, track, name, position)
    values (${tenant}, ${id}, ${made.id}, ${track}, ${made.studioName}, 1)`.execute(tx);
}

async function inspect(tx: Tx, { tenant, id: of }: TestCampaign, application: string, result: string) {
  const [plan, team, visit, sheet] = [newId(), newId(), newId(), newId()];
  await sql`insert into inspection_plan (tenant, id, campaign, title, from_date, to_date, by_user, at)
    values (${tenant}, ${plan}, ${of}, '验收', '2019-11-01', '2019-11-30', 'test', ${workday})`.execute(tx);
  await sql`insert into inspection_team (tenant, id, plan, title, position)
    values (${tenant}, ${team}, ${plan}, '一组', 1)`.execute(tx);
  await sql`insert into inspection_visit (tenant, id, plan, team, application, planned_on, position, by_user, at)
    values (${tenant}, ${visit}, ${plan}, ${team}, ${application}, '2019-11-01', 1, 'test', ${workday})`.execute(
    tx,
  );
  await sql`insert into inspection_sheet (tenant, id, visit, document, hash, result, visited_on, by_user, received_at)
    values (${tenant}, ${sheet}, ${visit}, '{}', ${sheet}, ${result}, '2019-11-02', 'test', ${workday})`.execute(
    tx,
  );
}

/** A resolution of the meeting that names these. */
export async function aResolution(campaign: TestCampaign, applications: readonly string[]): Promise<string> {
  const { tenant, id: of } = campaign;
  const id = newId();
  await everywhere(campaign, async (tx) => {
    await sql`insert into resolution (tenant, id, campaign, number, meeting, held_on, by_user, at)
      values (${tenant}, ${id}, ${of}, '〔2019〕9号', '主席办公会', '2019-12-18', 'test', ${workday})`.execute(
      tx,
    );
    for (const [position, application] of applications.entries())
      await sql`insert into resolution_item (tenant, resolution, application, positive, position)
        values (${tenant}, ${id}, ${application}, true, ${position})`.execute(tx);
  });
  return id;
}
