import { pairPaperWords } from '../../contract/mentorshipWords.zh.ts';
import { pairFile as contract } from '../../contract/pairs.ts';
import type { Action } from '../../core/access/actions.ts';
import { allowedActions } from '../../core/access/can.ts';
import { pairSight, writesForPairs } from '../../core/access/pairSight.ts';
import { today } from '../../core/campaign/today.ts';
import { actsOf, type PairAct } from '../../core/mentorship/pairState.ts';
import { rewardsDue } from '../../core/mentorship/rewardsDue.ts';
import { sideOf } from '../../core/mentorship/sideOf.ts';
import type { Mentorship } from '../../core/programme/mentorship.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { accountsOf, agreementOf, membersOf } from '../store/pairFacts.ts';
import * as file from '../store/pairFile.ts';
import { listPairs } from '../store/pairList.ts';
import { pairOf, pairStudio, type StoredPair } from '../store/pairs.ts';
import { programmeOf } from '../store/programmes.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { waitingSheets } from '../store/waitingSheets.ts';
import { pairLine, rulesView } from './pairView.ts';
import { defineQuery } from './query.ts';
import { waitingSheetViews } from './waitingSheet.ts';

/** The action that each act of a pair needs. */
const needs: { readonly [A in PairAct]: Action } = {
  change: 'keepMentorship',
  seal: 'keepMentorship',
  passOn: 'keepMentorship',
  link: 'keepMentorship',
  tick: 'followMentorship',
  check: 'followMentorship',
  extend: 'judgeMentorship',
  end: 'judgeMentorship',
  evaluate: 'judgeMentorship',
  addOutcome: 'judgeMentorship',
};

const noPair = refuse('notFound', { what: '对师徒' });

async function foundPair(tx: Tx, id: string, { actor }: Context): Promise<Decision<StoredPair>> {
  const pair = await pairOf(tx, actor.tenant, id, { sight: pairSight(actor) });
  return pair ? allow(pair) : noPair;
}

/** What may be done now: open in this state, permitted, and for an extension given by the programme. */
function allowedOn(pair: StoredPair, rules: Mentorship | undefined, { actor }: Context): string[] {
  const { body, unit, studio } = pair;
  const may = new Set<string>(allowedActions(actor, { body, unit, studio }));
  const follows = sideOf(actor, pair) !== undefined || writesForPairs(actor, { body, unit, studio });
  return actsOf(pair.state).filter((act) => {
    if (!may.has(needs[act])) return false;
    if (needs[act] === 'followMentorship') return follows;
    const extends_ =
      rules?.extensionMonths !== undefined && pair.extendedOn === null && pair.result !== 'reached';
    return act !== 'extend' || extends_;
  });
}

/** What happened in a pair and what was written of it. */
async function historyOf(
  tx: Tx,
  pair: StoredPair,
  rules: Mentorship | undefined,
  { actor }: Context,
  on: { readonly today: string; readonly endedOn: string | null },
) {
  const { tenant } = actor;
  const { id } = pair;
  const checks = await file.checksOf(tx, tenant, id);
  const outcomes = await file.outcomesOf(tx, tenant, id);
  const files = await file.filesOf(tx, tenant, id);
  const prints = await file.pairPrints(tx, tenant, id);
  const mentors = await file.mentorsOf(tx, tenant, id);
  const filesIn = (about: string, of: string) =>
    files
      .filter((one) => one.about === about && one.of === of)
      .map(({ upload, name, mediaType }) => ({ upload, name, mediaType }));
  const isVoid = (paper: string, version: string) =>
    paper === 'agreement' && version !== pair.agreementVersion;
  const evaluated = pair.state === 'completed' ? on.endedOn : null;
  return {
    mentors: mentors.map(({ name, from, reason }, at) => ({
      ...{ name, from, reason: reason ?? '', to: mentors[at + 1]?.from ?? on.endedOn },
    })),
    checks: checks.map(({ byUser, ...check }) => ({
      ...check,
      mine: byUser === actor.user,
      files: filesIn('check', check.id),
    })),
    acts: await file.actsOfPair(tx, tenant, id),
    outcomes: outcomes.map(({ reward, ...one }) => ({
      ...one,
      reward: rules?.rewards?.find((other) => other.id === reward) ?? null,
      files: filesIn('outcome', one.id),
    })),
    rewards: evaluated ? rewardsDue(rules?.rewards ?? [], evaluated, outcomes, on.today) : [],
    prints: prints.map(({ name: _, ...print }) => ({
      ...print,
      at: print.at.toISOString(),
      void: isVoid(print.paper, print.version),
    })),
    papers: papersOf(files, prints, { agreement: pair.agreement, checks, isVoid }),
  };
}

/** The paper of the agreement, while it waits for its sealed sheet. */
async function sheetOf(tx: Tx, { actor }: Context, pair: string) {
  const { rows } = await waitingSheets(tx, actor.tenant, pairSight(actor), { pair, size: 1 });
  const [sheet] = await waitingSheetViews(tx, actor.tenant, rows);
  if (!sheet) return null;
  const { stand, missingPages, note, scan } = sheet;
  return { stand, missingPages, note, scan };
}

/** One pair with its whole file: agreement, plan, checks, acts, what was reached, all papers (R11, R12). */
export const pairFile = defineQuery({
  contract,
  action: 'seeMentorship',
  subject: async (tx, input, context) => {
    const found = await foundPair(tx, input.pair, context);
    if (!found.ok) return found;
    const { body, unit, studio } = found.change;
    return allow({ body, unit, studio });
  },
  answer: async (tx, input, context) => {
    const { actor } = context;
    const { tenant } = actor;
    const found = await foundPair(tx, input.pair, context);
    if (!found.ok) return found;
    const pair = found.change;
    const day = today(context.receivedAt, context.timeZone);
    const standing = (await standingProgramme(tx, tenant))?.programme.mentorship;
    const rules = standing ?? (await programmeOf(tx, tenant, pair.revision)).mentorship;
    const page = { sort: 'newest' as const, size: 1, today: day };
    const [line] = (await listPairs(tx, tenant, pairSight(actor), { pair: pair.id }, page)).pairs;
    const studio = await pairStudio(tx, tenant, pair.studio);
    const agreement = await agreementOf(tx, tenant, pair.id, pair.agreement);
    if (!line || !studio || !agreement) return noPair;
    const agreements = await file.agreementsOf(tx, tenant, pair.id);
    const plan = await file.planOf(tx, tenant, pair.id);
    const allowed = allowedOn(pair, rules, context);
    const keeps = allowed.includes('link');
    return allow({
      ...pairLine(line, day),
      ...{ version: pair.version, leadName: studio.leadName, extendedOn: pair.extendedOn },
      ...{ mentorUser: pair.mentorUser, apprenticeUser: pair.apprenticeUser },
      agreement: {
        ...{ ...agreement, planColumns: [...agreement.planColumns] },
        plan: agreement.plan.map((item) => ({ ...item, words: [...item.words] })),
      },
      ...{ agreementNumber: pair.agreement, agreementVersion: pair.agreementVersion },
      sealedOn: agreements[0]?.signedOn ?? null,
      sheet: await sheetOf(tx, context, pair.id),
      agreements: agreements.map((one) => ({ ...one, at: one.at.toISOString() })),
      plan: plan.map((item) => ({ ...item, words: [...item.words] })),
      ...(await historyOf(tx, pair, rules, context, { today: day, endedOn: line.endedOn })),
      rules: rulesView(rules),
      members: keeps ? await membersOf(tx, tenant, pair.studio) : [],
      accounts: keeps ? await accountsOf(tx, tenant, pair.studio, day) : [],
      ...{ side: sideOf(actor, pair) ?? null, today: day, allowed },
    });
  },
});

/** A file per pair (domain 2.10): everything on paper as one list, latest first. */
function papersOf(
  files: readonly file.StoredFile[],
  prints: readonly file.StoredPairPrint[],
  {
    agreement,
    checks,
    isVoid,
  }: {
    readonly agreement: number;
    readonly checks: readonly file.StoredCheck[];
    readonly isVoid: (paper: string, version: string) => boolean;
  },
) {
  const on = new Map(checks.map((check) => [check.id, check.on]));
  const all = [
    ...files.map(({ upload, name, mediaType, about, of, at }) => ({
      ...{ upload, name, mediaType, about, at },
      what: pairPaperWords[about](about === 'check' ? (on.get(of) ?? '') : of),
      void: about === 'agreement' && of !== String(agreement),
    })),
    ...prints.map(({ upload, name, paper, version, at }) => ({
      ...{ upload, name, mediaType: 'application/pdf', about: 'print' as const, at },
      what: pairPaperWords[paper === 'agreement' ? 'printedAgreement' : 'printedCertificate'](version),
      void: isVoid(paper, version),
    })),
  ];
  return all
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map((one) => ({ ...one, at: one.at.toISOString() }));
}
