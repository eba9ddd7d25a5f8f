import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { draftDetail } from '../queries/draftDetail.ts';
import { myTasks } from '../queries/myTasks.ts';
import { programmeComparison } from '../queries/programmeComparison.ts';
import { revisionImpact } from '../queries/revisionImpact.ts';
import { revisionList } from '../queries/revisionList.ts';
import { confirmDraftStep } from './confirmDraftStep.ts';
import { correctRevision } from './correctRevision.ts';
import { createApplication } from './createApplication.ts';
import { discardDraft } from './discardDraft.ts';
import { moveDrafts } from './moveDrafts.ts';
import { publishDraft } from './publishDraft.ts';
import { publishRevision } from './publishRevision.ts';
import { saveAnswers } from './saveAnswers.ts';
import { saveDraft } from './saveDraft.ts';
import { startDraft } from './startDraft.ts';
import { submitApplication } from './submitApplication.ts';
import { undoMove } from './undoMove.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let clerk: Actor;

/** A field on which no layout, rule or role of the form rests. */
const loose = 'loose';

/** Without proofs, so that a file is fit for submission as it is. */
function withoutProofs(programme: Programme): Programme {
  const bare = JSON.stringify(programme, (key, value: unknown) =>
    key === 'star' || (key === 'evidence' && Array.isArray(value)) ? undefined : value,
  );
  const made = JSON.parse(bare) as Programme;
  formOf(made.forms).sections[0]!.fields.push({ id: loose, kind: 'text', label: '可有可无的一项' });
  return made;
}
const formOf = (forms: Programme['forms']) => forms.find(({ id }) => id === 'standard')!;
const filled = { loose: '原来的话', filledOn: '2019-09-01' };
/** An application with the loose field and a date that does not lie ahead. */
const anOne = (state: 'draft' | 'atStep' | 'returned' | 'filed' | 'designated' = 'draft') =>
  anApplication(campaign, { body: campaign.bodies.shashi!, state, answers: filled });

beforeEach(async () => {
  campaign = await aCampaign(db, { change: withoutProofs });
  city = await aPerson(campaign, 'cityOfficer');
  clerk = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});

const act: typeof as = (to, actor) => as(to, actor);
const begin = () => act(db, city).run(startDraft, { origin: 'revision', campaign: campaign.id });
const detail = async (draft: string) => yes(await act(db, city).ask(draftDetail, { draft }));
const list = async () => yes(await act(db, city).ask(revisionList, { campaign: campaign.id }));
const rowOf = (id: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('application as a')
      .innerJoin('application_answers as w', 'w.application', 'a.id')
      .selectAll('a')
      .select(['w.answers', 'w.versions'])
      .where('a.id', '=', id)
      .executeTakeFirstOrThrow(),
  );

/** What the form of the first category loses and gets: a field by its id, a new one, and a required one. */
interface Edit {
  readonly drop?: string;
  readonly add?: boolean;
  readonly required?: boolean;
}
function editForms(forms: Programme['forms'], { drop, add, required }: Edit): Programme['forms'] {
  const all = structuredClone(forms);
  const { sections } = formOf(all);
  for (const section of sections) section.fields = section.fields.filter(({ id }) => id !== drop);
  const extra = {
    id: 'addedNow',
    kind: 'text' as const,
    label: '新加的一项',
    ...(required ? { required } : {}),
  };
  if (add || required) sections[0]!.fields.push(extra);
  return all;
}

async function save(draft: string, key: string, value: unknown) {
  const { versions } = await detail(draft);
  return act(db, city).run(saveDraft, { draft, changes: [{ key, version: versions[key] ?? 0, value }] });
}
async function confirm(draft: string) {
  const { steps, versions } = await detail(draft);
  for (const { step, confirmed } of steps)
    if (!confirmed) yes(await act(db, city).run(confirmDraftStep, { draft, step, versions }));
  return versions;
}
/** The next revision with another form; answers its id. */
async function revise(edit: Edit): Promise<string> {
  const { draft } = yes(await begin());
  const { programme } = await detail(draft);
  yes(await save(draft, 'forms', editForms((programme as Programme).forms, edit)));
  const versions = await confirm(draft);
  return yes(await act(db, city).run(publishRevision, { draft, versions })).revision;
}

describe('a change of a running programme', () => {
  test('begins as what is published, confirmed; one at a time; publishes nothing that is the same', async () => {
    const { draft } = yes(await begin());
    const found = await detail(draft);
    expect(found).toMatchObject({ origin: 'revision', revises: campaign.id });
    expect(found.steps.every(({ confirmed }) => confirmed)).toBe(true);
    expect(refusalOf(await begin())).toBe('revisionOpen');
    const { versions } = found;
    const publish = () => act(db, city).run(publishRevision, { draft, versions });
    expect(refusalOf(await publish())).toBe('revisionSame');
    expect(refusalOf(await act(db, city).run(publishDraft, { draft, versions, closePrevious: false }))).toBe(
      'draftRevises',
    );
    yes(await act(db, city).run(discardDraft, { draft }));
    expect(refusalOf(await publish())).toBe('draftEnded');
    yes(await begin());
  });

  test('two officers at once begin one change', async () => {
    const both = await Promise.all([begin(), begin()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('places, dates and bodies go through their own acts; what is in use is not dropped', async () => {
    await anOne();
    const { draft } = yes(await begin());
    const programme = (await detail(draft)).programme as Programme;
    const deadlines = programme.deadlines.map((one) => ({ ...one, title: `${one.title}（改）` }));
    yes(await save(draft, 'deadlines', deadlines));
    let versions = await confirm(draft);
    const publish = () => act(db, city).run(publishRevision, { draft, versions });
    expect(await publish()).toMatchObject({
      refusal: { code: 'revisionFixed', params: { parts: ['deadlines'] } },
    });
    yes(await save(draft, 'deadlines', programme.deadlines));
    const first = programme.tracks.find(({ id }) => id === 'standard');
    const tracks = programme.tracks.filter((one) => one !== first);
    yes(await save(draft, 'tracks', tracks));
    const materials = programme.materials.filter((one) => one.tracks.every((id) => id !== first!.id));
    yes(await save(draft, 'materials', materials));
    const impact = yes(await act(db, city).ask(revisionImpact, { draft }));
    expect(impact.dropped).toEqual([`申报类别“${first!.title}”`]);
    versions = await confirm(draft);
    expect(['revisionDropsUsed', 'draftHasErrors']).toContain(refusalOf(await publish()));
  });

  test('shows what it touches, is published by hash, and new applications use it while existing ones keep theirs', async () => {
    const draftOf = await anOne();
    const submitted = await anOne('atStep');
    await anOne('designated');
    const { draft } = yes(await begin());
    const programme = (await detail(draft)).programme as Programme;
    yes(await save(draft, 'forms', editForms(programme.forms, { drop: loose, add: true })));
    const impact = yes(await act(db, city).ask(revisionImpact, { draft }));
    expect(impact).toMatchObject({ drafts: 1, submitted: 1, decided: 1, fixed: [], dropped: [] });
    const [touched] = impact.tracks.find(({ track }) => track === 'standard')!.aside;
    expect(touched?.drafts.map(({ application }) => application)).toEqual([draftOf.id]);
    expect(impact.groups.map(({ part }) => part)).toEqual(['forms']);
    expect(impact.groups[0]!.lines.join()).toContain('增加“新加的一项”');
    const versions = await confirm(draft);
    const made = yes(await act(db, city).run(publishRevision, { draft, versions }));
    expect(made.number).toBe(2);
    expect((await rowOf(draftOf.id)).revision).toBe(campaign.revision);
    const unitName = '新来的测试机械有限公司';
    const input = {
      campaign: campaign.id,
      track: campaign.programme.tracks[0]!.id,
      unitName,
      leadName: '赵新来',
    };
    const later = yes(await act(db, clerk).run(createApplication, input));
    expect((await rowOf(later.application)).revision).toBe(made.revision);
    const found = await list();
    expect(found.revisions.map(({ number, applications, drafts }) => [number, applications, drafts])).toEqual(
      [
        [2, 1, 1],
        [1, 3, 1],
      ],
    );
    expect(found).toMatchObject({ draft: null, decided: 1 });
    expect(found.behind.map(({ application }) => application)).toEqual([draftOf.id]);
    expect(found.submitted.map(({ application }) => application)).toEqual([submitted.id]);
    const compared = yes(
      await act(db, city).ask(programmeComparison, {
        before: `revision:${campaign.revision}`,
        after: `revision:${made.revision}`,
      }),
    );
    expect(compared.groups).toEqual(impact.groups);
    expect(refusalOf(await act(db, city).ask(programmeComparison, { before: 'x:1', after: 'y' }))).toBe(
      'notFound',
    );
  });

  test('is the city’s', async () => {
    for (const answer of [
      await act(db, clerk).run(startDraft, { origin: 'revision', campaign: campaign.id }),
      await act(db, clerk).run(moveDrafts, { campaign: campaign.id, applications: [campaign.id] }),
      await act(db, clerk).run(undoMove, { campaign: campaign.id, applications: [campaign.id] }),
      await act(db, clerk).run(correctRevision, {
        campaign: campaign.id,
        applications: [campaign.id],
        reason: 'x',
      }),
      await act(db, clerk).ask(revisionList, { campaign: campaign.id }),
    ])
      expect(refusalOf(answer)).toBe('notAllowed');
  });
});

describe('moving drafts', () => {
  const move = async (...applications: string[]) =>
    yes(await act(db, city).run(moveDrafts, { campaign: campaign.id, applications })).results;
  const undo = async (...applications: string[]) =>
    yes(await act(db, city).run(undoMove, { campaign: campaign.id, applications })).results;

  test('only on command; what has no place goes aside and comes back; twice is once', async () => {
    const one = await anOne();
    const sent = await anOne('atStep');
    const before = await rowOf(one.id);
    const revision = await revise({ drop: loose, add: true });
    expect(await rowOf(one.id)).toEqual(before);
    const results = await move(one.id, sent.id);
    expect(results.find(({ application }) => application === one.id)).toMatchObject({ outcome: 'done' });
    expect(results.find(({ application }) => application === one.id)?.fields).toHaveLength(1);
    expect(results.find(({ application }) => application === sent.id)?.outcome).toBe('notDraft');
    const moved = await rowOf(one.id);
    expect(moved.revision).toBe(revision);
    expect(Object.keys(moved.answers as object).some((path) => path.startsWith(loose))).toBe(false);
    expect((await move(one.id))[0]?.outcome).toBe('already');
    expect((await list()).moved).toMatchObject([{ application: one.id, touched: [] }]);
    expect((await undo(one.id))[0]?.outcome).toBe('done');
    const back = await rowOf(one.id);
    expect([back.revision, back.answers]).toEqual([before.revision, before.answers]);
    expect((await undo(one.id))[0]?.outcome).toBe('noMove');
    expect((await move(one.id))[0]?.outcome).toBe('done');
  });

  test('is not undone once somebody has typed, and says where', async () => {
    const one = await anOne();
    await revise({ drop: loose, add: true });
    await move(one.id);
    const changes = [{ path: 'addedNow', value: '填了', basedOn: 0 }];
    yes(await act(db, clerk).run(saveAnswers, { application: one.id, changes }));
    expect(await undo(one.id)).toMatchObject([{ outcome: 'touched', fields: ['新加的一项'] }]);
    expect((await list()).moved).toMatchObject([{ touched: ['新加的一项'] }]);
  });

  test('an autosave and a move at once: one after the other, and nothing typed is lost', async () => {
    const one = await anOne();
    await revise({ drop: loose, add: true });
    const { leadName } = formOf(campaign.programme.forms).roles;
    const changes = [{ path: leadName, value: '李改名', basedOn: 1 }];
    const [saved] = await Promise.all([
      act(db, clerk).run(saveAnswers, { application: one.id, changes }),
      move(one.id),
      move(one.id),
    ]);
    yes(saved);
    const row = await rowOf(one.id);
    expect((row.answers as Record<string, string>)[leadName]).toBe('李改名');
    const moves = await everywhere(campaign, (tx) => tx.selectFrom('revision_move').selectAll().execute());
    expect(moves.filter(({ application }) => application === one.id)).toHaveLength(1);
    const late = [{ path: loose, value: '迟到的字', basedOn: 1 }];
    const refused = await act(db, clerk).run(saveAnswers, { application: one.id, changes: late });
    expect(refusalOf(refused)).toBe('unknownPath');
  });

  test('an application of another campaign is not found, and a closed one only shows', async () => {
    const other = await aCampaign(db, { tenant: campaign.tenant });
    const foreign = await anApplication(other, { body: other.bodies.shashi! });
    const input = { campaign: campaign.id, applications: [foreign.id] };
    expect(refusalOf(await act(db, city).run(moveDrafts, input))).toBe('notFound');
    expect(refusalOf(await act(db, city).run(undoMove, input))).toBe('notFound');
    await everywhere(campaign, (tx) =>
      tx.updateTable('campaign').set({ closed_at: new Date() }).where('id', '=', campaign.id).execute(),
    );
    expect(refusalOf(await act(db, city).run(moveDrafts, input))).toBe('campaignClosed');
  });
});

describe('correcting submitted files', () => {
  const correct = (...applications: string[]) =>
    act(db, city).run(correctRevision, { campaign: campaign.id, applications, reason: '表上的单位印错了' });

  test('freezes them anew and asks the levels that sealed again; filed ones keep their places', async () => {
    const track = campaign.programme.tracks.find(({ id }) => id === 'standard')!;
    const filed = await anOne('filed');
    const decided = await anOne('designated');
    const draft = await anOne();
    const revision = await revise({ drop: loose });
    expect((await list()).submitted[0]?.asksAgain.length).toBeGreaterThan(0);
    const { results } = yes(await correct(filed.id, decided.id, draft.id));
    const outcome = (id: string) => results.find(({ application }) => application === id)?.outcome;
    expect([outcome(filed.id), outcome(decided.id), outcome(draft.id)]).toEqual([
      'done',
      'decided',
      'notSubmitted',
    ]);
    const row = await rowOf(filed.id);
    expect(row).toMatchObject({ revision, state: 'atStep', step: track.steps[0] });
    expect(row.content_version).not.toBe(filed.contentVersion);
    const standing = await everywhere(campaign, (tx) =>
      tx.selectFrom('opinion').selectAll().where('application', '=', filed.id).execute(),
    );
    expect(standing.every(({ superseded_because }) => superseded_because === 'contentChanged')).toBe(true);
    const places = await everywhere(campaign, (tx) =>
      tx.selectFrom('quota_place').selectAll().where('application', '=', filed.id).execute(),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ released_at }) => released_at === null)).toBe(true);
    const [event] = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').selectAll().where('action', '=', 'correctRevision').execute(),
    );
    expect(event?.detail).toMatchObject({
      from: campaign.revision,
      to: revision,
      contentBefore: filed.contentVersion,
    });
    expect(JSON.stringify(event?.detail), 'the reason stays in its table').not.toContain('印错');
    expect((await rowOf(decided.id)).revision).toBe(campaign.revision);
    expect(yes(await correct(filed.id)).results[0]?.outcome).toBe('already');
  });

  test('a file that the new form finds fault with, and one without a reason, are refused', async () => {
    const one = await anOne('atStep');
    await revise({ required: true });
    expect(yes(await correct(one.id)).results).toMatchObject([
      { outcome: 'findings', fields: ['新加的一项'] },
    ]);
    expect((await rowOf(one.id)).revision).toBe(campaign.revision);
    const input = { campaign: campaign.id, applications: [one.id], reason: '  ' };
    expect(refusalOf(await act(db, city).run(correctRevision, input))).toBe('inputInvalid');
  });

  test('one that lies with its applicant stays there under the new form', async () => {
    const one = await anOne('returned');
    const revision = await revise({ required: true });
    expect(yes(await correct(one.id)).results[0]?.outcome).toBe('done');
    expect(await rowOf(one.id)).toMatchObject({ revision, state: 'returned' });
  });
});

test('an application submitted after a revision is checked and frozen by its own', async () => {
  const one = await anOne();
  await revise({ required: true });
  const { version, lead_confirmed_at } = await rowOf(one.id);
  expect(lead_confirmed_at).toBeNull();
  const sent = await act(db, clerk).run(submitApplication, { application: one.id, version });
  // Its own form knows nothing of the new field: what is still missing is not that.
  if (sent.ok) expect((await rowOf(one.id)).revision).toBe(campaign.revision);
  else expect(JSON.stringify(sent.refusal)).not.toContain('addedNow');
});

test('what waits for somebody is told by the programme of the application, not by the current one', async () => {
  const one = await anOne('atStep');
  const union = await aPerson(campaign, 'hostUnion', { unit: one.unit });
  const tasks = async () => yes(await act(db, union).ask(myTasks, { campaign: campaign.id })).tasks;
  const before = await tasks();
  expect(before).toHaveLength(1);
  const { draft } = yes(await begin());
  const programme = (await detail(draft)).programme as Programme;
  // The level that has it is no longer a level of this category, and the category has another short name.
  const tracks = programme.tracks.map((track) =>
    track.id === 'standard' ? { ...track, shortTitle: '改称', steps: track.steps.slice(1) } : track,
  );
  yes(await save(draft, 'tracks', tracks));
  const versions = await confirm(draft);
  const published = await act(db, city).run(publishRevision, { draft, versions });
  if (!published.ok) expect(published.refusal.code).toBe('draftHasErrors');
  expect(await tasks()).toEqual(before);
});
