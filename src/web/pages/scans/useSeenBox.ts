import { useCommand } from '../../parts/useCommand.ts';
import type { ScanBox } from './scanPages.ts';

/** What a person saw in a box, with what was copied from the paper. */
interface Seen {
  readonly sealed: boolean;
  readonly note?: string;
  readonly text?: string;
  readonly signatory?: string;
  readonly paperDate?: string;
}

/** 有章 / 缺章 of a box: of an application's step, or of a pair's agreement, which only has the day of its signing. */
export function useSeenBox(scanPage: string, { step }: ScanBox, agreement: boolean) {
  const ofStep = useCommand('checkSeal');
  const ofPair = useCommand('checkAgreement');
  return {
    tell: ({ sealed, note, paperDate, ...copied }: Seen) => {
      const seen = { scanPage, sealed, ...(note ? { note } : {}) };
      return agreement
        ? ofPair.run({ ...seen, ...(paperDate ? { signedOn: paperDate } : {}) })
        : ofStep.run({ ...seen, step, ...copied, ...(paperDate ? { paperDate } : {}) });
    },
    busy: ofStep.busy || ofPair.busy,
    failure: agreement ? ofPair.failure : ofStep.failure,
  };
}
