import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { itemPath } from '../../core/standards/selfAssessment.ts';
import { newId } from '../newId.ts';
import { standardMatrix } from '../queries/standardMatrix.ts';
import { recordGuidance } from './recordGuidance.ts';
import { saveAnswers } from './saveAnswers.ts';

const { app: db } = await freshDatabase();

test('item, self-assessment, reviewers’ marks and visits stand beside each other; who sees what (R17, R21)', async () => {
  const campaign = await aCampaign(db);
  const body = campaign.bodies.shashi!;
  const unit = await aUnit(campaign, body);
  const city = await aPerson(campaign, 'cityOfficer');
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  const stranger = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.jingzhou! });
  const clerk = await aPerson(campaign, 'clerk', { unit, body });
  const { id: application } = await anApplication(campaign, { unit, body });

  const change = (path: string, value: string | string[]) => ({ path, value, basedOn: 0 });
  const changes = [change(itemPath('study'), 'yes'), change(itemPath('training'), ['s1'])];
  yes(await as(db, clerk).run(saveAnswers, { application, changes }));

  const visit = (by = officer, input = {}) =>
    as(db, by).run(recordGuidance, {
      ...{
        application,
        visitedOn: '2019-08-30',
        visitors: '王干事',
        found: '场地已腾出',
        items: ['study', 'study'],
      },
      ...{ advice: '制度尽快上墙', followUpBy: '2019-09-15', ...input },
    });
  yes(await visit());
  expect(refusalOf(await visit(officer, { visitedOn: '2019-09-03', followUpBy: undefined }))).toBe(
    'visitInFuture',
  );
  expect(refusalOf(await visit(officer, { items: ['unknown'] }))).toBe('inputInvalid');
  expect(refusalOf(await visit(officer, { followUpBy: '2019-08-01' }))).toBe('inputInvalid');
  expect(refusalOf(await visit(officer, { application: newId() }))).toBe('notFound');
  expect(refusalOf(await visit(stranger))).toBe('notFound');
  expect(refusalOf(await visit(clerk))).toBe('notAllowed');

  await everywhere(campaign, async (tx) => {
    const [round, assignment] = [newId(), newId()];
    const { tenant } = campaign;
    const made = { tenant, by_user: city.user };
    await tx
      .insertInto('review_round')
      .values({
        ...{
          ...made,
          id: round,
          campaign: campaign.id,
          track: 'standard',
          title: '书面评审',
          kind: 'desk' as const,
        },
        ...{ stage: null, blind: true, per_application: 1, held_on: null, due_on: null, opened_at: workday },
        closed_at: null,
      })
      .execute();
    await tx
      .insertInto('review_assignment')
      .values({
        ...{ ...made, id: assignment, round, application, reviewer: 'somebody', position: null, at: workday },
        ...{ override_reason: null, withdrawn_at: null, withdrawn_because: null },
      })
      .execute();
    const marks = JSON.stringify({ study: { value: 'no', note: '面积不足' } });
    await tx
      .insertInto('review_sheet')
      .values({
        tenant,
        assignment,
        marks,
        vote: null,
        points: null,
        updated_at: workday,
        handed_in_at: workday,
      })
      .execute();
  });

  const seen = async (by = clerk) => yes(await as(db, by).ask(standardMatrix, { application }));
  const own = await seen();
  expect(own.items).toHaveLength(33);
  expect(own.items.find(({ item }) => item === 'study')).toMatchObject({
    self: { value: 'yes' },
    reviews: [],
  });
  expect(own.items.find(({ item }) => item === 'training')!.self).toEqual({ states: ['健全'] });
  expect(own.visits).toMatchObject([{ on: '2019-08-30', items: ['study'], followUpBy: '2019-09-15' }]);
  expect(own.allowed).toEqual([]);
  const whole = await seen(city);
  expect(whole.items[0]!.reviews).toEqual([{ value: 'no', note: '面积不足' }]);
  expect(JSON.stringify(whole)).not.toContain('somebody');
  expect(whole.allowed).toEqual(['keepPipeline']);
  expect((await seen(officer)).items[0]!.reviews).toEqual([]);
});
