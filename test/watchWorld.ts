import { sql } from 'kysely';
import type { StudioLevel, StudioState } from '../src/core/studio/studioState.ts';
import type { Counted } from '../src/core/workLog/counted.ts';
import { newId } from '../src/server/newId.ts';
import { aUnit, everywhere, type TestCampaign, workday } from './builders.ts';

export interface WantedStudio {
  readonly body: string;
  readonly unit?: string;
  readonly leadName?: string;
  readonly state?: StudioState;
  readonly level?: StudioLevel;
  readonly foundedOn?: string;
  readonly heardOn?: string;
  readonly titles?: readonly {
    readonly level: StudioLevel;
    readonly title: string;
    readonly namedOn: string;
  }[];
}

/** A studio of the register with its titles. */
export async function aRegistered(campaign: TestCampaign, wanted: WantedStudio) {
  const { tenant } = campaign;
  const { body, leadName = '方知远', titles = [] } = wanted;
  const unit = wanted.unit ?? (await aUnit(campaign, body));
  const id = newId();
  const name = `${leadName}创新工作室`;
  const foundedOn = wanted.foundedOn ?? '2015-03-01';
  await everywhere(campaign, async (tx) => {
    await sql`insert into studio (tenant, id, unit, name, lead_name, pinyin, created_at, registered_on, established_on,
        state, level, title, named_on, last_sign_on)
      values (${tenant}, ${id}, ${unit}, ${name}, ${leadName}, '', ${workday}, ${foundedOn}, ${foundedOn},
        ${wanted.state ?? 'active'}, ${wanted.level ?? titles[0]?.level ?? null}, ${titles[0]?.title ?? null},
        ${titles[0]?.namedOn ?? null}, ${wanted.heardOn ?? '2019-08-20'})`.execute(tx);
    for (const { level, title, namedOn } of titles)
      await sql`insert into studio_title (tenant, id, studio, title, naming_body, named_on, level)
        values (${tenant}, ${newId()}, ${id}, ${title}, '测试市总工会', ${namedOn}, ${level})`.execute(tx);
  });
  return { id, body, unit, name };
}

/** Entries of the log of a studio, written as its commands do. */
export async function worked(
  campaign: TestCampaign,
  studio: string,
  entries: readonly { counts: Counted; on: string; title?: string; sameAs?: string }[],
): Promise<string[]> {
  const { tenant, revision } = campaign;
  const ids: string[] = [];
  await everywhere(campaign, async (tx) => {
    for (const { counts, on, title = '记录', sameAs = null } of entries) {
      const id = newId();
      ids.push(id);
      await sql`insert into work_entry (tenant, id, studio, revision, kind, counts, on_date, title, same_as, data, by_user,
          at, changed_at)
        values (${tenant}, ${id}, ${studio}, ${revision}, ${counts}, ${counts}, ${on}, ${title}, ${sameAs}, '{}', 'test',
          ${workday}, ${workday})`.execute(tx);
    }
  });
  return ids;
}
