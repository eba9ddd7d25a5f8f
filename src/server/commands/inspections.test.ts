import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { canonicalJson } from '../../core/canonicalJson.ts';
import type { SheetDocument } from '../../core/inspection/sheetDocument.ts';
import { textDigest } from '../digests.ts';
import { newId } from '../newId.ts';
import { inspectionCase } from '../queries/inspectionCase.ts';
import { inspectionDesk } from '../queries/inspectionDesk.ts';
import { insertEvidence } from '../store/evidence.ts';
import { inspectionStands } from '../store/inspectionResults.ts';
import { readableUpload } from '../store/uploads.ts';
import { sendInspection } from './sendInspection.ts';

const { app: db } = await freshDatabase();
const campaign = await aCampaign(db);
const body = campaign.bodies.shashi!;
const on = new Date('2019-11-20T10:00:00+08:00');
const [inspector, mate, stranger, city, clerkless] = [
  await aPerson(campaign, 'inspector'),
  await aPerson(campaign, 'inspector'),
  await aPerson(campaign, 'inspector'),
  await aPerson(campaign, 'cityOfficer'),
  await aPerson(campaign, 'expert'),
];

async function aVisit(members: readonly Actor[] = [inspector, mate]) {
  const application = await anApplication(campaign, {
    body,
    track: 'demonstration',
    state: 'filed',
    places: false,
  });
  const [plan, team, visit] = [newId(), newId(), newId()];
  const { tenant } = campaign;
  await everywhere(campaign, async (tx) => {
    const made = { by_user: city.user, at: on };
    const dates = { from_date: '2019-11-18', to_date: '2019-11-30', closed_at: null };
    await tx
      .insertInto('inspection_plan')
      .values({ tenant, id: plan, campaign: campaign.id, title: '年底验收', ...dates, ...made })
      .execute();
    await tx
      .insertInto('inspection_team')
      .values({ tenant, id: team, plan, title: '第一组', position: 1 })
      .execute();
    await tx
      .insertInto('inspection_member')
      .values(members.map(({ user }) => ({ tenant, team, user_id: user })))
      .execute();
    const row = { tenant, id: visit, plan, team, application: application.id, planned_on: '2019-11-20' };
    await tx
      .insertInto('inspection_visit')
      .values({
        ...{ ...row, ...made, position: 1, follows: null, override_reason: null },
        ...{ cancelled_at: null, cancelled_because: null },
      })
      .execute();
  });
  return { visit, application, plan };
}

/** A sheet with the two signatures, and the uploads of them. */
async function aSheet(visit: string, who: Actor, change: Partial<SheetDocument> = {}) {
  const files = [await anUpload(db, who), await anUpload(db, who)];
  const photos = files.map(({ hash }) => ({ id: randomUUID(), item: 'signature', sha256: hash }));
  const document: SheetDocument = {
    ...{
      format: 1,
      visit,
      revision: campaign.revision,
      visitedOn: '2019-11-20',
      marks: {},
      result: 'passed',
    },
    ...{ findings: '', advice: '', photos, finishedAt: '2031-01-01T00:00:00+08:00' },
    signatures: [
      { side: 'inspector', name: '验收人', photo: photos[0]!.id },
      { side: 'host', name: '负责人', photo: photos[1]!.id },
    ],
    ...change,
  };
  const uploads = photos.map(({ id }, at) => ({ photo: id, upload: files[at]!.id }));
  return { sheet: randomUUID(), document, uploads };
}
const send = (who: Actor, sheet: Awaited<ReturnType<typeof aSheet>>) =>
  as(db, who, on).run(sendInspection, sheet);
const rowsOf = (visit: string) =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('inspection_sheet').selectAll().where('visit', '=', visit).execute(),
  );
const standingOf = async (visit: string) =>
  (await rowsOf(visit)).filter((row) => row.quarantined_because === null && row.superseded_at === null);
const reads = (who: Actor, upload: string) =>
  everywhere(campaign, (tx) => readableUpload(tx, contextOf(who), upload));

describe('sheets from the phone (R32, F22)', () => {
  test('the hash comes back; sent again it is the same sheet; the same id with another content is kept beside', async () => {
    const { visit, application } = await aVisit();
    const sheet = await aSheet(visit, inspector);
    const first = yes(await send(inspector, sheet));
    expect(first).toEqual({
      ...{ sheet: sheet.sheet, state: 'kept', because: null },
      hash: textDigest(canonicalJson(sheet.document as never)),
    });
    // Nothing but the id and the content is needed the second time.
    expect(yes(await send(inspector, { ...sheet, uploads: [] }))).toEqual(first);
    const other = await aSheet(visit, inspector, { findings: '另一份' });
    const kept = yes(await send(inspector, { ...other, sheet: sheet.sheet }));
    expect(kept).toMatchObject({ state: 'quarantined', because: expect.stringContaining('同一编号') });
    expect(kept.sheet).not.toBe(sheet.sheet);
    expect(yes(await send(inspector, { ...other, sheet: sheet.sheet }))).toEqual(kept);
    expect(await rowsOf(visit)).toHaveLength(2);
    const stands = await everywhere(campaign, (tx) =>
      inspectionStands(tx, campaign.tenant, [application.id]),
    );
    expect(stands.get(application.id)).toEqual({ result: 'passed', on: '2019-11-20', sheet: sheet.sheet });
  });

  test('two of a team at the same moment: one stands, the other waits; a replacement supersedes', async () => {
    const { visit } = await aVisit();
    const both = [await aSheet(visit, inspector), await aSheet(visit, mate)];
    const answers = await Promise.all([
      send(inspector, both[0]!),
      send(mate, both[1]!),
      send(inspector, both[0]!),
    ]);
    expect(new Set(answers.slice(0, 2).map((answer) => yes(answer).state))).toEqual(
      new Set(['kept', 'quarantined']),
    );
    expect(yes(answers[2]!)).toEqual(yes(answers[0]!));
    const [standing] = await standingOf(visit);
    const again = await aSheet(visit, mate, { replaces: standing!.id, result: 'failed' });
    expect(yes(await send(mate, again))).toMatchObject({ state: 'kept' });
    expect((await standingOf(visit)).map(({ id }) => id)).toEqual([again.sheet]);
    expect(await rowsOf(visit)).toHaveLength(3);
  });

  test('refused: not of the team, a photo that is not whole, a day that is none; nothing is stored', async () => {
    const { visit } = await aVisit();
    const sheet = await aSheet(visit, stranger);
    expect(refusalOf(await send(stranger, sheet))).toBe('notInTeam');
    expect(refusalOf(await send(city, sheet))).toBe('notAllowed');
    const own = await aSheet(visit, inspector);
    expect(refusalOf(await send(inspector, { ...own, uploads: own.uploads.slice(1) }))).toBe('photoDiffers');
    const swapped = own.uploads.map(({ photo }, at) => ({ photo, upload: own.uploads[1 - at]!.upload }));
    expect(refusalOf(await send(inspector, { ...own, uploads: swapped }))).toBe('photoDiffers');
    const odd = { ...own, document: { ...own.document, visitedOn: '2019-02-30' } };
    expect(refusalOf(await send(inspector, odd))).toBe('inputInvalid');
    expect(await rowsOf(visit)).toEqual([]);
  });

  test('an inspector sees the visits of the own team with form, proofs and photos; nobody else does', async () => {
    const { visit, application } = await aVisit();
    const proof = await anUpload(db, city);
    await everywhere(campaign, (tx) =>
      insertEvidence(tx, contextOf(city), [
        {
          id: newId(),
          application: application.id,
          path: 'mainWork',
          kind: 'copy',
          stamp: 'none',
          upload: proof.id,
        },
      ]),
    );
    const desk = async (who: Actor) =>
      yes(await as(db, who, on).ask(inspectionDesk, { campaign: campaign.id })).visits;
    expect((await desk(inspector)).map((line) => line.visit)).toContain(visit);
    expect(await desk(stranger)).toEqual([]);
    const opened = yes(await as(db, inspector, on).ask(inspectionCase, { visit }));
    expect(opened.visit).toMatchObject({ studioName: application.studioName, sheet: null });
    expect(opened.form.flatMap(({ rows }) => rows).map(({ text }) => text)).toContain(application.studioName);
    expect(opened.evidence.map(({ url }) => url)).toEqual([`/api/v1/uploads/${proof.id}`]);
    expect(refusalOf(await as(db, stranger, on).ask(inspectionCase, { visit }))).toBe('notFound');
    expect(refusalOf(await as(db, clerkless, on).ask(inspectionCase, { visit }))).toBe('notAllowed');

    const sheet = await aSheet(visit, inspector);
    yes(await send(inspector, sheet));
    const photo = sheet.uploads[0]!.upload;
    for (const who of [inspector, mate, city]) expect(await reads(who, photo)).toBeDefined();
    expect(await reads(mate, proof.id)).toBeDefined();
    for (const who of [stranger, clerkless]) {
      expect(await reads(who, photo)).toBeUndefined();
      expect(await reads(who, proof.id)).toBeUndefined();
    }
  });
});
