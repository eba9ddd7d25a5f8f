import { beforeAll, expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, type TestCampaign, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { ListRule } from '../../core/programme/listRule.ts';
import { summarySheet } from '../queries/summarySheet.ts';
import { fileCandidates } from './fileCandidates.ts';
import { supplementFiling } from './supplementFiling.ts';
import { swapFiling } from './swapFiling.ts';

const { app: db } = await freshDatabase();
const share: ListRule = {
  ...{ id: 'teaching', kind: 'share', text: '传授型不少于一半', level: 'error', atLeast: 50 },
  where: { field: 'specialty', equals: '传授' },
};
const gentle: ListRule = { id: 'unit', kind: 'count', text: '不少于十份', level: 'warning', atLeast: 10 };
let campaign: TestCampaign;
let officer: Actor;
let city: Actor;
beforeAll(async () => {
  campaign = await aCampaign(db, { change: (programme) => ({ ...programme, listRules: [share, gentle] }) });
  city = await aPerson(campaign, 'cityOfficer');
});

async function aBody(code: string) {
  const body = campaign.bodies[code]!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  const whose = { campaign: campaign.id, body };
  return {
    apply: async (specialty: string) =>
      (await anApplication(campaign, { body, state: 'awaitingFiling', answers: { specialty } })).id,
    file: async () =>
      as(db, officer).run(fileCandidates, { ...whose, scan: (await anUpload(db, officer)).id }),
    demands: async () => yes(await as(db, officer).ask(summarySheet, whose)).demands,
    supplement: (id: string) =>
      as(db, city).run(supplementFiling, { ...whose, applications: [id], reason: '补报' }),
    swap: (out: string, into: string) =>
      as(db, city).run(swapFiling, { ...whose, out, in: into, reason: '调换' }),
  };
}

test('a list that lacks what is demanded is refused by name, and goes out once it has it; a warning is only shown (F45)', async () => {
  const { apply, file, demands } = await aBody('shashi');
  const other = await apply('攻关');
  expect(await demands()).toMatchObject([
    { rule: 'teaching', met: false, have: 0, of: 1, missing: 1, applications: [] },
    { rule: 'unit', level: 'warning', met: false, missing: 9 },
  ]);
  const refused = await file();
  expect(refused).toMatchObject({
    refusal: {
      code: 'listDemandsUnmet',
      params: { demands: [{ text: '传授型不少于一半', have: 0, missing: 1, over: 0 }] },
    },
  });
  const fits = await apply('传授');
  expect((await demands())[0]).toMatchObject({ met: true, have: 1, of: 2, applications: [fits] });
  expect(other).not.toBe(fits);
  yes(await file());
});

test('after the filing a change that makes the list worse is refused, one that does not is taken', async () => {
  const { apply, file, supplement, swap } = await aBody('jingzhou');
  const first = await apply('传授');
  await apply('攻关');
  yes(await file());
  const worse = await apply('攻关');
  expect(await supplement(worse)).toMatchObject({ refusal: { code: 'listDemandsUnmet' } });
  expect(await swap(first, worse)).toMatchObject({ refusal: { code: 'listDemandsUnmet' } });
  yes(await supplement(await apply('传授')));
});
