import type { Kysely } from 'kysely';
import type { Programme } from '../src/core/programme/programme.ts';
import { pairUp } from '../src/server/commands/pairUp.ts';
import { sealAgreement } from '../src/server/commands/sealAgreement.ts';
import type { Database } from '../src/server/db/tables.ts';
import { newId } from '../src/server/newId.ts';
import { pairFile } from '../src/server/queries/pairFile.ts';
import { aCampaign, aPerson, as, everywhere, yes } from './builders.ts';
import { anUpload } from './uploads.ts';
import { aRegistered } from './watchWorld.ts';

/** A programme that says everything of 名师带徒. */
const change = (programme: Programme): Programme => ({
  ...programme,
  mentorship: {
    ...programme.mentorship!,
    ...{ termMonths: { from: 12, to: 24 }, atMost: 2, checkEveryMonths: 3, extensionMonths: 6 },
    rewards: [{ id: 'level', event: '晋升技师', withinYears: 3, amount: '2000' }],
  },
});

/** An agreement as the clerk types it. */
function wishOf(studio: string) {
  return {
    ...{
      studio,
      mentorMember: null,
      mentorLevel: '高级技师',
      apprenticeName: '小周',
      birthYear: 1998,
    },
    ...{
      apprenticeUnit: '一车间',
      apprenticeLevel: '初级工',
      hiredOn: '2019-07-01',
      reason: '新入职',
      kind: '技术工人',
    },
    ...{ startsOn: '2019-09-01', endsOn: '2020-08-31', knowHow: '深孔加工', goal: '独立操作', other: '' },
    ...{ mentorDuties: '每周带教一次', apprenticeDuties: '按计划学习' },
    plan: [
      { words: ['识图'], dueOn: '2019-10-31' },
      { words: ['对刀'], dueOn: '2020-03-31' },
    ],
  };
}

/** Two studios with their people, under a programme with a term, a most, checks, an extension and a reward. */
export async function pairWorld(db: Kysely<Database>) {
  const campaign = await aCampaign(db, { change });
  const { tenant } = campaign;
  const studio = await aRegistered(campaign, { body: campaign.bodies.shashi!, leadName: '方知远' });
  const other = await aRegistered(campaign, { body: campaign.bodies.songzi!, leadName: '郭守正' });
  const member = newId();
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('studio_member')
      .values({
        ...{ tenant, id: member, studio: studio.id, name: '林工', technical_title: '技师', by_user: 'test' },
        ...{ at: new Date(), birth_year: null, from_date: null, to_date: null },
      })
      .execute(),
  );
  const clerk = await aPerson(campaign, 'clerk', { unit: studio.unit });
  const lead = await aPerson(campaign, 'lead', { studio: studio.id }, { displayName: '方知远' });
  const young = await aPerson(campaign, 'apprentice', { studio: studio.id }, { displayName: '小周' });
  const stranger = await aPerson(campaign, 'apprentice', { studio: studio.id }, { displayName: '小吴' });
  const elsewhere = await aPerson(campaign, 'clerk', { unit: other.unit });
  const city = await aPerson(campaign, 'cityOfficer');
  const day = (date: string) => new Date(`${date}T09:00:00+08:00`);
  const at = (who: typeof clerk, date: string) => as(db, who, day(date));

  const wish = wishOf(studio.id);
  const pairing = (more: object = {}) => at(clerk, '2019-09-02').run(pairUp, { ...wish, ...more });
  const fileOf = async (pair: string, who = clerk, date = '2019-09-02') =>
    yes(await at(who, date).ask(pairFile, { pair }));
  const sealed = async (pair: string, date = '2019-09-03') => {
    const { agreementVersion } = await fileOf(pair);
    const { id } = await anUpload(db, clerk);
    return at(clerk, date).run(sealAgreement, { pair, agreementVersion, signedOn: date, uploads: [id] });
  };

  return {
    ...{
      campaign,
      tenant,
      studio,
      other,
      member,
      clerk,
      lead,
      young,
      stranger,
      elsewhere,
      city,
      day,
      at,
      wish,
    },
    ...{ pairing, fileOf, sealed },
  };
}
