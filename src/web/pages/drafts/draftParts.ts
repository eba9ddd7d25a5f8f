import { CallFailed } from '../../../contract/client.ts';
import { canonicalJson, type JsonValue } from '../../../core/canonicalJson.ts';
import { draftKeys } from '../../../core/draft/draftSteps.ts';
import { joinEdits } from '../../../core/draft/joinEdits.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { Change, Join, Saved } from '../../form/journal/journal.ts';
import type { DraftDetail } from './stepProps.ts';

type Facts = Pick<DraftDetail, 'programme' | 'versions'>;

/** Each part of the programme is one value of the journal, as text: the journal of the forms keeps texts (ux 6, 7). */
export function savedFacts({ programme, versions }: Facts): Saved {
  const parts = draftKeys.filter((key) => programme[key] !== undefined);
  return {
    answers: Object.fromEntries(parts.map((key) => [key, canonicalJson(programme[key] as JsonValue)])),
    versions,
  };
}

/** Reads the programme back from the journal's texts; a part that did not change stays the same object. */
export function programmeReader(): (base: DraftDetail['programme'], answers: Saved['answers']) => Programme {
  const known = new Map<string, { text: string; value: unknown }>();
  return (base, answers) => {
    const parts: Record<string, unknown> = { ...base };
    // What the journal does not have was taken away, be it on this screen only.
    for (const key of draftKeys) if (answers[key] === undefined) delete parts[key];
    for (const [key, text] of Object.entries(answers)) {
      if (typeof text !== 'string') continue;
      const last = known.get(key);
      const value = last?.text === text ? last.value : JSON.parse(text);
      known.set(key, { text, value });
      parts[key] = value;
    }
    return parts as unknown as Programme;
  };
}

/** Two people in one part, on different fields: both edits stand. On the same field a person chooses. */
export const joinParts: Join = (base, mine, theirs) => {
  const [was, wanted, now] = [base, mine, theirs].map((text) =>
    typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined,
  );
  const joined = joinEdits(was, wanted, now);
  return joined?.value === undefined ? undefined : canonicalJson(joined.value as JsonValue);
};

/** What a refused save means: the parts that somebody else changed are asked for, so that both can be shown. */
export async function explain(
  failure: unknown,
  sent: readonly Change[],
  ask: () => Promise<Facts>,
): Promise<unknown> {
  if (!(failure instanceof CallFailed) || failure.uncertain) return failure;
  const { status, code, message, params, request } = failure;
  if (code === 'inputInvalid') {
    const [problem] = (params.problems ?? []) as { path: string; message: string }[];
    const path = problem?.path.split('.')[0];
    return new CallFailed(status, code, message, { ...params, path }, request);
  }
  if (code !== 'draftChanged' && code !== 'versionConflict') return failure;
  const now = savedFacts(await ask());
  const conflicts = sent
    .filter(({ path, basedOn }) => (now.versions[path] ?? 0) !== basedOn)
    .map(({ path }) => ({ path, theirs: now.answers[path] ?? null, version: now.versions[path] ?? 0 }));
  return conflicts.length === 0
    ? failure
    : new CallFailed(status, 'versionConflict', message, { conflicts }, request);
}
