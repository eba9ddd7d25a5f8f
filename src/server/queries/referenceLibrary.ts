import { referenceLibrary as contract } from '../../contract/references.ts';
import { possibleActions } from '../../core/access/can.ts';
import { referenceKey } from '../../core/campaign/referenceNumber.ts';
import { allow } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import { campaigns } from '../store/campaigns.ts';
import { programmeOf } from '../store/programmes.ts';
import { referencePapers } from '../store/references.ts';
import { defineQuery } from './query.ts';

interface Cited {
  readonly number: string;
  readonly title: string;
  readonly by: readonly string[];
}

/** Every number that a year's work cites, by its key, newest year first. */
async function citedNumbers(tx: Tx, tenant: string): Promise<Map<string, Cited>> {
  const cited = new Map<string, Cited>();
  for (const campaign of await campaigns(tx, tenant)) {
    const { circular } = await programmeOf(tx, tenant, campaign.revision);
    for (const { number, title = '' } of circular.references) {
      const key = referenceKey(number);
      const before = cited.get(key) ?? { number, title, by: [] };
      cited.set(key, { ...before, by: [...before.by, campaign.title] });
    }
  }
  return cited;
}

/** 文件库: what is there and what is only cited, for everybody of the installation (R27, S5). */
export const referenceLibrary = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, { search = '' }, context) => {
    const { tenant } = context.actor;
    const cited = await citedNumbers(tx, tenant);
    const kept = await referencePapers(tx, tenant);
    const there = new Set(kept.map(({ key }) => key));
    const empty = [...cited].filter(([key]) => !there.has(key));
    const papers = [
      ...empty.map(([key, { number, title, by }]) => ({
        ...{ key, reference: null, number, title, issuer: '', note: '', file: null, changedAt: null },
        citedBy: [...by],
      })),
      ...kept.map(({ key, id, number, title, issuer, note, upload, fileName, fileSize, at }) => ({
        ...{ key, reference: id, number, title, issuer, note, changedAt: at.toISOString() },
        file: upload && fileName !== null ? { upload, name: fileName, size: fileSize ?? 0 } : null,
        citedBy: [...(cited.get(key)?.by ?? [])],
      })),
    ];
    const wanted = referenceKey(search).toLowerCase();
    const found = papers.filter(({ key, title, issuer, note }) =>
      [key, title, issuer, note].some((text) => referenceKey(text).toLowerCase().includes(wanted)),
    );
    return allow({
      papers: found.map(({ key: _key, ...paper }) => paper),
      allowed: possibleActions(context.actor).filter((action) => action === 'keepReference'),
    });
  },
});
