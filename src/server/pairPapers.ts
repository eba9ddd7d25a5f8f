import type { Kysely } from 'kysely';
import { campaignMark, versionMark } from '../core/paper/pageMark.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { missingPlaces } from '../documents/missingPlaces.ts';
import type { Paper } from '../documents/page.ts';
import { mentorAgreement, mentorCertificate } from '../documents/papers/mentorAgreement.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { PairPaper } from './db/tables/mentorshipTables.ts';
import type { Database } from './db/tables.ts';
import { recordDigest } from './digests.ts';
import { keepMade, receiveMade } from './files/keepMade.ts';
import { isId } from './isId.ts';
import { answerOf, fontOptions } from './papers.ts';
import type { PrintDeps } from './prints.ts';
import { pairFile } from './queries/pairFile.ts';
import { writeEvents } from './store/events.ts';
import { addPairPrint, findPairPrint, type PairPrintKey } from './store/pairPrints.ts';
import { standingProgramme } from './store/standingProgramme.ts';

/** A paper of a pair; `key`: it is printed to be signed, and kept. */
export interface PairSheet {
  readonly paper: Paper;
  readonly name: string;
  readonly key: Omit<PairPrintKey, 'digest'> | undefined;
}

const noPaper = refuse('notFound', { what: '份师徒协议' });

/** 师徒协议 as it is now. Who may only look, and a pair that ended, get a copy that is not for signing. */
export async function agreementSheet(
  db: Kysely<Database>,
  context: Context,
  pair: string,
): Promise<Decision<PairSheet>> {
  if (!isId(pair)) return noPaper;
  const asked = await answerOf(db, pairFile, { pair }, context);
  if (!asked.ok) return asked;
  const file = asked.change;
  const { number, studioName, unitName, agreement, agreementVersion: version } = file;
  const standing = await inTenant(db, context, (tx) => standingProgramme(tx, context.actor.tenant));
  const seals = standing !== undefined && file.allowed.includes('change');
  const mark = seals
    ? {
        ...{ paper: 'agreement' as const, number, shownAs: number, version: versionMark(version) },
        campaign: campaignMark(standing.campaign),
      }
    : undefined;
  const printed = { number, studioName, unitName, agreement };
  const paper = mentorAgreement(printed, mark, '查阅件，不作签字盖章用');
  const key = mark ? { pair, paper: 'agreement' as const, version } : undefined;
  return allow({ paper, name: `${paper.title}-${number}-${agreement.apprentice.name}`, key });
}

/** 出师证书 of a pair that was evaluated as having reached its goal. */
export async function certificateSheet(
  db: Kysely<Database>,
  context: Context,
  pair: string,
): Promise<Decision<PairSheet>> {
  if (!isId(pair)) return noPaper;
  const asked = await answerOf(db, pairFile, { pair }, context);
  if (!asked.ok) return asked;
  const file = asked.change;
  const { endedOn } = file;
  if (file.result !== 'reached' || endedOn === null) return refuse('pairNotReached', { number: file.number });
  const paper = mentorCertificate({
    ...{ number: file.number, studioName: file.studioName, unitName: file.unitName, endedOn },
    mentors: [...new Set(file.mentors.map(({ name }) => name))],
    ...{ apprentice: file.apprenticeName, knowHow: file.agreement.knowHow, startsOn: file.startsOn },
    outcomes: file.outcomes.filter(({ withdrawn }) => !withdrawn).map(({ title, on }) => ({ title, on })),
  });
  const key = { pair, paper: 'certificate' as const, version: file.agreementVersion };
  return allow({ paper, name: `${paper.title}-${file.number}-${file.apprenticeName}`, key });
}

export const pairSheets: {
  readonly [P in PairPaper]: (
    db: Kysely<Database>,
    context: Context,
    pair: string,
  ) => Promise<Decision<PairSheet>>;
} = { agreement: agreementSheet, certificate: certificateSheet };

export interface KeptPrint {
  readonly hash: string;
  readonly name: string;
}

/** The PDF of a paper of a pair: written and kept the first time, afterwards the stored bytes (design 1.4). */
export async function printPairSheet(
  deps: PrintDeps,
  context: Context,
  { paper, name, key }: PairSheet & { readonly key: Omit<PairPrintKey, 'digest'> },
): Promise<Decision<KeptPrint>> {
  const { tenant } = context.actor;
  const whole = { ...key, digest: recordDigest({ paper: JSON.stringify(paper) }) };
  const find = () => inTenant(deps.db, context, (tx) => findPairPrint(tx, tenant, whole));
  const found = await find();
  if (found) return allow(found);
  const sheet = await deps.papers.print(paper, fontOptions(deps.config.data));
  if (sheet.missing.length > 0)
    return refuse('charactersMissing', { places: missingPlaces(paper, sheet.missing) });
  const received = await receiveMade(deps.files, sheet.bytes);
  try {
    await inTenant(deps.db, context, async (tx) => {
      const file = { name: `${name}.pdf`, mediaType: 'application/pdf' };
      const { id: upload } = await keepMade(tx, context, deps.files, received, file);
      const id = context.newId();
      // Somebody else printed the same meanwhile: theirs is kept, and the sweep takes this one.
      if (!(await addPairPrint(tx, context, { ...whole, id, upload, pages: sheet.pages }))) return;
      const { pair, paper: kind, version } = key;
      const detail = { print: id, paper: kind, version, pages: sheet.pages };
      await writeEvents(tx, context, [{ action: 'printPair', subjectKind: 'pair', subject: pair, detail }]);
    });
  } finally {
    await deps.files.discard(received);
  }
  return allow((await find())!);
}
