import { missingWords } from '../../contract/ledgerWords.zh.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { left, standing } from '../../core/subsidy/ledger.ts';
import { totalsOf } from '../../core/subsidy/totals.ts';
import type { Entitled } from './ledgerFacts.ts';
import type { SubsidyRow } from './subsidyLines.ts';

/** 〔2019〕3号 主席办公会 2019-12-20. */
export function resolutionTitle({
  resolutionNumber,
  meeting,
  heldOn,
}: Pick<Entitled['facts'], 'resolutionNumber' | 'meeting' | 'heldOn'>): string {
  return [resolutionNumber, meeting, heldOn].filter(Boolean).join(' ');
}

/** The money of one application as the screens show it. */
export function studioMoney({ facts, programme, track, due }: Entitled, lines: readonly SubsidyRow[]) {
  const counted = new Set(standing(lines).map(({ id }) => id));
  const undone = new Set(lines.flatMap(({ counters }) => counters ?? []));
  const say = missingWords(wordsOf(programme));
  const { standard = programme.standards[0]?.id } = track;
  const bands = programme.standards.find(({ id }) => id === standard)?.scoring?.bands ?? [];
  const { application, studioName, unitName, resolution } = facts;
  return {
    ...{ application, studioName, unitName, trackTitle: track.shortTitle },
    totals: totalsOf(lines),
    lines: lines.map((line) => ({
      ...{ line: line.id, kind: line.kind, amount: line.amount, on: line.on, period: line.period },
      ...{ payee: line.payee, account: line.account, payeeNote: line.payeeNote, use: line.allowedUse },
      ...{ reason: line.reason, resolution: line.resolution, counters: line.counters, ofLine: line.ofLine },
      ...{ countered: undone.has(line.id), left: counted.has(line.id) ? left(lines, line) : '0' },
      ...{ byName: line.byName, vouchers: [...line.vouchers] },
    })),
    grants: due.money.map(({ key, grant, missing }) => ({
      ...{
        key,
        every: grant.every,
        amount: grant.amount,
        years: grant.years ?? null,
        fromYear: programme.year,
      },
      grade: bands.find(({ id }) => id === grant.grade)?.title ?? '',
      missing: missing.map((what) => say[what]),
      approved: standing(lines)
        .filter(({ kind, grantKey }) => kind === 'approval' && grantKey === key)
        .map(({ period }) => period),
    })),
    uses: [...(track.outcomes?.uses ?? [])],
    resolution: resolution === null ? null : { resolution, title: resolutionTitle(facts) },
  };
}
