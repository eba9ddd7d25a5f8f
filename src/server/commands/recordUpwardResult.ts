import { recordUpwardResult as contract } from '../../contract/upward.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { titleLevel } from '../../core/studio/titleLevel.ts';
import { recordUpwardResult as decide } from '../../core/upward/recordUpwardResult.ts';
import { updateApplication } from '../store/applications.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { keepUpwardResult, upwardFacts } from '../store/upward.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 上级评定结果: what the level above decided comes into the register; also after the year is closed (3.7). */
export const recordUpwardResult = defineCommand({
  contract,
  action: 'sendUpward',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application, undefined, 'taken');
    if (!open.ok) return open;
    const scan = input.scan === undefined ? null : await uploadOf(tx, context, input.scan);
    if (scan === undefined) return refuse('uploadUnknown', {});
    const facts = await upwardFacts(tx, context.actor.tenant, input.application);
    return allow({ ...open.change, ...facts, scan, subject: {} });
  },
  decide({ row, track, stand, sentOn, recorded }, input, context) {
    const facts = { track, state: stand.state.kind, studioName: row.studio_name, sentOn, recorded };
    const kept = decide({ ...facts, today: today(context.receivedAt, context.timeZone) }, input);
    return kept.ok ? allow({ id: context.newId(), result: kept.change }) : kept;
  },
  async save(tx, { id, result }, context, { row, stand, scan, track, programme }) {
    const { id: application, campaign, studio } = row;
    const level = titleLevel(programme, track);
    await keepUpwardResult(
      tx,
      context,
      { id, application, campaign, studio, level },
      result,
      scan?.id ?? null,
    );
    await updateApplication(
      tx,
      context,
      application,
      result.named
        ? { state: 'designated', step: null, designated_at: context.receivedAt }
        : { state: 'declined', step: stand.steps.at(-1)!.id, designated_at: null },
    );
    return allow({ result: id });
  },
  events: ({ id, result }, { row, recorded }) => [
    applicationEvent('recordUpwardResult', row, {
      ...{ upwardResult: id, named: result.named, decidedOn: result.decidedOn, again: recorded },
    }),
  ],
});
