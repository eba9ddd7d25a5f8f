import { refusalSentence } from '../../contract/refusalSentence.ts';
import { expectedName } from '../../core/designation/expectedName.ts';
import { filingTracks } from '../../core/filing/filingTracks.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { acceptApplication } from '../commands/acceptApplication.ts';
import { designate } from '../commands/designate.ts';
import { fileCandidates } from '../commands/fileCandidates.ts';
import { fileNil } from '../commands/fileNil.ts';
import { recordSpotCheck } from '../commands/recordSpotCheck.ts';
import { answerOf } from '../papers.ts';
import { spotChecks } from '../queries/spotChecks.ts';
import { type Applicant, about, halt, inTrack, stateOf } from './applicant.ts';
import { supply } from './levels.ts';
import { publish } from './notices.ts';
import type { Person, Stage } from './stage.ts';

const nameOf = (stage: Stage, code: string) =>
  stage.programme.bodies.find(({ id }) => id === code)?.name ?? code;

/** Every body whose applicants wait for it files them (报送). Answers the codes of those who did. */
export async function fileAll(stage: Stage, applicants: readonly Applicant[]): Promise<string[]> {
  const filed: string[] = [];
  for (const code of new Set(applicants.map(({ part }) => part.body))) {
    const body = stage.bodies[code]!;
    const officer = await stage.person('bodyOfficer', { body });
    const scan = await stage.upload(officer, `${stage.programme.summary.title}.pdf`);
    const input = { campaign: stage.campaign, body, scan };
    const done = await stage.act(officer, fileCandidates, input, { name: nameOf(stage, code) });
    if (done.ok) filed.push(code);
    else {
      stage.stop(
        `报送 › ${nameOf(stage, code)} (${code})`,
        'calendar',
        nameOf(stage, code),
        refusalSentence(done.refusal, wordsOf(stage.programme)),
      );
      for (const one of applicants) if (one.part.body === code) one.halted = true;
    }
  }
  return filed;
}

/** One body that has nobody says so (零报告), where anything is filed at all. */
export async function fileNothing(stage: Stage, taken: ReadonlySet<string>): Promise<void> {
  if (filingTracks(stage.programme).length === 0) return;
  const holders = stage.programme.quota.rows.flatMap((row) => row.holders);
  const code = holders.find((one) => !taken.has(one));
  if (code === undefined) return;
  const body = stage.bodies[code]!;
  const officer = await stage.person('bodyOfficer', { body });
  const input = { campaign: stage.campaign, body, reason: '本年度没有符合条件的工作室。' };
  const done = await stage.act(officer, fileNil, input, { name: nameOf(stage, code) });
  if (!done.ok)
    stage.stop(
      `报送 › ${nameOf(stage, code)} (${code})`,
      'calendar',
      nameOf(stage, code),
      refusalSentence(done.refusal, wordsOf(stage.programme)),
    );
}

/** 受理 of what was filed. A body that takes in itself has done so with its filing (F52). */
export async function acceptAll(stage: Stage, applicants: readonly Applicant[]): Promise<void> {
  for (const one of applicants) {
    const person = await stage.person('cityOfficer');
    const done = await stage.act(person, acceptApplication, { application: one.application }, about(one));
    halt(stage, one, inTrack(one.track, ' › 受理'), done);
  }
}

/** 抽查: what was drawn of the applications that bodies took in themselves is looked at (F52). */
export async function lookOver(stage: Stage): Promise<void> {
  const city = await stage.person('cityOfficer');
  const asked = { campaign: stage.campaign };
  const drawn = await answerOf(stage.db, spotChecks, asked, stage.context(city.actor));
  for (const { application, studioName: name, result } of drawn.ok ? drawn.change.checks : []) {
    if (result !== null) continue;
    await stage.act(city, recordSpotCheck, { application, result: 'passed' }, { name, application });
  }
}

/** The lists of names: the city's tracks in one act, each body's own in one of its own (R4, S23). */
function listsOf(applicants: readonly Applicant[]): Map<string, Applicant[]> {
  const lists = new Map<string, Applicant[]>();
  for (const one of applicants) {
    const by = one.track.designatedBy === 'body' ? one.part.body : '';
    lists.set(by, [...(lists.get(by) ?? []), one]);
  }
  return lists;
}

async function namer(stage: Stage, code: string): Promise<Person> {
  return code === ''
    ? stage.person('cityOfficer')
    : stage.person('bodyOfficer', { body: stage.bodies[code]! });
}

/** 命名: of everybody who was approved, no more than the track is to name. */
export async function nameAll(stage: Stage, applicants: readonly Applicant[]): Promise<void> {
  const ready: Applicant[] = [];
  for (const one of applicants) {
    if ((await stateOf(stage, one)) !== 'approved') continue;
    await supply(stage, one);
    const before = ready.filter(({ track }) => track === one.track).length;
    if (!one.halted && before < (one.track.toName ?? Number.POSITIVE_INFINITY)) ready.push(one);
  }
  for (const [code, list] of listsOf(ready)) {
    const person = await namer(stage, code);
    await publish(stage, person, list, code === '' ? {} : { body: stage.bodies[code]! });
    const items: { application: string; name: string }[] = [];
    for (const { application, part, track } of list.filter(({ halted }) => !halted)) {
      const { studioName } = await stage.rowOf(application);
      const name = expectedName(stage.programme, track, { leadName: part.leadName, studioName });
      items.push({ application, name });
    }
    if (items.length === 0) continue;
    const input = { campaign: stage.campaign, decidedOn: stage.day, items };
    const name = code === '' ? stage.programme.city.union : nameOf(stage, code);
    const done = await stage.act(person, designate, input, { name });
    for (const one of done.ok ? [] : list)
      halt(stage, one, inTrack(one.track, ` › ${wordsOf(stage.programme).designation}`), done);
  }
}
