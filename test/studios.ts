import type { Insertable } from 'kysely';
import type { StudioTable } from '../src/server/db/tables/organisationTables.ts';
import { newId } from '../src/server/newId.ts';
import { pinyinOf } from '../src/server/store/searchColumns.ts';
import { everywhere, type TestCampaign, workday } from './builders.ts';

interface WantedStudio extends Partial<Insertable<StudioTable>> {
  readonly leadName: string;
  readonly unit: string;
}

/** A studio that stands in the register, without any application. */
export async function aStudio(campaign: TestCampaign, wanted: WantedStudio): Promise<string> {
  const { leadName, unit, ...more } = wanted;
  const { tenant } = campaign;
  const name = more.name ?? `${leadName}创新工作室`;
  const id = newId();
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('studio')
      .values({
        ...{
          tenant,
          id,
          unit,
          name,
          lead_name: leadName,
          pinyin: pinyinOf(name),
          spelled: pinyinOf(leadName),
        },
        ...{ created_at: workday, registered_on: '2019-05-20' },
        ...more,
      })
      .execute(),
  );
  return id;
}
