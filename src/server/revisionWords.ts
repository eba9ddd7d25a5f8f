import { draftPart } from '../contract/draftWords.zh.ts';
import { changeSentence } from '../core/draft/changes/changeSentence.ts';
import { listChanges } from '../core/draft/changes/listChanges.ts';
import type { Programme } from '../core/programme/programme.ts';

/** Differences of two programmes as sentences, part by part. */
export function changeGroups(before: Programme, after: Programme) {
  const groups = new Map<string, string[]>();
  for (const change of listChanges(before, after)) {
    const lines = groups.get(change.part) ?? [];
    groups.set(change.part, lines);
    lines.push(changeSentence(change));
  }
  return [...groups].map(([part, lines]) => ({ part, title: draftPart(part), lines }));
}
