import { beforeAll, expect, test } from 'vitest';
import { aCampaign, anApplication, everywhere, type TestCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { printableBodies } from '../packets/packetBodies.ts';
import { piledApplications } from '../store/paperReceipts.ts';
import { pileFigures } from '../store/pileFigures.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
beforeAll(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => ({
      ...programme,
      materials: programme.materials.map((one) =>
        one.id === 'benefit-proof' ? { ...one, when: { field: 'specialty', equals: '机加工' } } : one,
      ),
    }),
  });
});

test('a paper that hangs on an answer is asked only of those who gave it: packet, desk, figures (F44)', async () => {
  const { tenant, id, programme } = campaign;
  const body = campaign.bodies.shashi!;
  const made = (specialty: string) =>
    anApplication(campaign, { body, state: 'awaitingFiling', answers: { specialty } });
  const asked = await made('机加工');
  const other = await made('焊接');
  const seen = await everywhere(campaign, async (tx) => ({
    packet: await printableBodies(tx, programme, { tenant, campaign: id, body }),
    pile: await piledApplications(tx, tenant, { campaign: id, body }, programme),
    figures: await pileFigures(tx, tenant, id, programme),
  }));
  const not = (list: readonly { id: string; notAsked?: readonly string[] | undefined }[]) =>
    Object.fromEntries(list.map((one) => [one.id, one.notAsked]));
  const wanted = { [asked.id]: [], [other.id]: ['benefit-proof'] };
  expect(not(seen.packet[0]!.applications)).toEqual(wanted);
  expect(not(seen.pile)).toEqual(wanted);
  // Summary 1; form, details and proof of the one; form and details of the other.
  expect(seen.figures[0]).toMatchObject({ applications: 2, papers: 6 });
});
