import { allow, type Decision, refuse } from '../refusals.ts';
import type { InspectionResult } from './sheetDocument.ts';

/** A sheet that waits is taken as the one that stands, superseding the other, or set aside; both stay readable (R32). */
export function settleQuarantine(
  sheet: {
    readonly waits: boolean;
    readonly result: InspectionResult | null;
    readonly rectifyBy: string | null;
    /** The sheet of the visit that stands now. */
    readonly standing: string | undefined;
    readonly visitCancelled: boolean;
  },
  { stands }: { readonly stands: boolean },
): Decision<{ readonly supersedes: string | undefined }> {
  if (!sheet.waits) return refuse('sheetSettled', {});
  if (!stands) return allow({ supersedes: undefined });
  if (sheet.visitCancelled) return refuse('visitIsCancelled', {});
  if (sheet.result === 'rectify' && sheet.rectifyBy === null) return refuse('rectifyDateMissing', {});
  return allow({ supersedes: sheet.standing });
}
