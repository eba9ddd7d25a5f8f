import { mergeStudios as contract } from '../../contract/merges.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { mergeStudios as decide } from '../../core/studio/mergeStudios.ts';
import { clashesOf, filesToMerge, insertMerge } from '../store/mergeStudios.ts';
import { refreshTitles } from '../store/studioFacts.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';

/** 合并档案 (F9): everything that names the one file names the other from now on; nothing else of it changes. */
export const mergeStudios = defineCommand({
  contract,
  action: 'mergeStudios',
  async load(tx, { kept, gone, keptVersion, goneVersion }, { actor }) {
    const files = await filesToMerge(tx, actor.tenant, [kept, gone], true);
    const [one, other] = [files.get(kept), files.get(gone)];
    if (!one || !other) return refuse('notFound', { what: '份档案' });
    const stale = [
      ...(one.version === keptVersion ? [] : [one.name]),
      ...(other.version === goneVersion || kept === gone ? [] : [other.name]),
    ];
    const clashes = await clashesOf(tx, actor.tenant, kept, gone);
    const { body, unit, id: studio } = one;
    return allow({ subject: { body, unit, studio }, one, other, clashes, stale });
  },
  decide({ one, other, clashes, stale }, _input, context) {
    if (stale.length > 0) return refuse('mergeStale', { names: stale });
    const decided = decide(one, other, clashes, today(context.receivedAt, context.timeZone));
    return decided.ok ? allow({ id: context.newId(), ...decided.change }) : decided;
  },
  async save(tx, { id, before, after }, context, _loaded, { kept, gone, reason }) {
    const moved = await insertMerge(tx, context, { id, kept, gone, reason, before, after });
    await refreshTitles(tx, context.actor.tenant, [kept, gone]);
    // What the other file wrote down through the year is now this one's.
    await followDrafts(tx, context, kept);
    return allow({ merge: id, moved });
  },
  events: ({ id }, _loaded, { kept, gone }) => [
    { action: 'mergeStudios', subjectKind: 'studio', subject: kept, detail: { merge: id, gone } },
  ],
});
