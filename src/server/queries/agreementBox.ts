import type { ScannedAgreement, ScannedBox } from '../../contract/scans.ts';
import { can } from '../../core/access/can.ts';
import { mayAct, type PairStateKind } from '../../core/mentorship/pairState.ts';
import { agreementStanding, pagesMissing } from '../../core/scan/agreementStanding.ts';
import type { Context, Tx } from '../context.ts';
import { type AgreementPage, agreementPages, type ScannedPair, scannedPairs } from '../store/pairScans.ts';
import type { ShownPage } from '../store/scanPages.ts';

/** The pairs behind scanned pages and what has been scanned of their agreements, whichever pile brought it. */
export interface AgreementFacts {
  readonly pairs: ReadonlyMap<string, ScannedPair>;
  readonly pages: readonly AgreementPage[];
}

/** Pairs that the asker may not see stay unnamed. */
export async function agreementFacts(
  tx: Tx,
  { actor }: Context,
  shown: readonly ShownPage[],
): Promise<AgreementFacts> {
  const ids = [...new Set(shown.flatMap(({ pair }) => pair ?? []))];
  const found = await scannedPairs(tx, actor.tenant, ids);
  const seen = found.filter(({ body, unit, studio }) => {
    const subject = { body, unit, studio };
    return can(actor, 'seeMentorship', subject).allowed && can(actor, 'scanPapers', subject).allowed;
  });
  return {
    pairs: new Map(seen.map((pair) => [pair.id, pair])),
    pages: await agreementPages(tx, actor.tenant, ids),
  };
}

/** Whose agreement a page is; null where it is another paper, or not to be seen. */
export function agreementOfPage(facts: AgreementFacts, page: ShownPage): ScannedAgreement | null {
  const pair = page.pair ? facts.pairs.get(page.pair) : undefined;
  if (!pair) return null;
  const { id, mentorName, apprenticeName } = pair;
  const there = facts.pages.filter((one) => one.pair === id).map((one) => one.page);
  return { pair: id, mentorName, apprenticeName, missingPages: pagesMissing(page.pages ?? 1, there) };
}

/** The one box of an agreement, on its last page, where both sign and the unit seals. */
export function agreementBoxes(facts: AgreementFacts, page: ShownPage, { actor }: Context): ScannedBox[] {
  const pair = page.pair ? facts.pairs.get(page.pair) : undefined;
  const whose = agreementOfPage(facts, page);
  if (!pair || !whose || page.state !== 'filed' || page.page !== page.pages) return [];
  const { body, unit, studio } = pair;
  const standing = agreementStanding({
    voided: page.version !== pair.version,
    newest: page.newest,
    waits: mayAct(pair.state as PairStateKind, 'seal'),
    sealed: pair.sealed,
    missing: whose.missingPages,
    seenMissing: pair.seenMissing.includes(page.id),
  });
  const asked = standing === 'open' || standing === 'missing';
  return [
    {
      ...{
        step: '',
        title: '双方签名和单位公章',
        needs: ['signature', 'seal', 'date'],
        standing,
        place: null,
      },
      ...{ text: '', signatory: null, paperDate: pair.signedOn },
      allowed: asked && can(actor, 'keepMentorship', { body, unit, studio }).allowed,
    },
  ];
}
