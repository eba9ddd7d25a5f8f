import { moveStudio as contract } from '../../contract/studioKeeping.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { notAhead, notBehind, stillKept } from '../../core/studio/keepStudio.ts';
import { lockBody } from '../store/bodies.ts';
import { keptWithLines } from '../store/keptStudio.ts';
import { enterUnit, updateStudio } from '../store/studioKeeping.ts';
import { insertUnit, unitNamed } from '../store/units.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** The studio belongs to another unit from a day on; its body follows its unit. A body moves it among its own units only. */
export const moveStudio = defineCommand({
  contract,
  action: 'keepRegister',
  async load(tx, input, context) {
    const kept = await keptWithLines(tx, input, context);
    if (!kept.ok) return kept;
    const { studio } = kept.change;
    const body = await lockBody(tx, context, input.body ?? studio.body);
    if (!body.ok) return body;
    const unit = await unitNamed(tx, context.actor.tenant, body.change.id, input.unitName);
    // To another body only by who keeps both.
    const subject = body.change.id === studio.body ? kept.change.subject : {};
    return allow({ ...kept.change, subject, body: body.change.id, unit });
  },
  decide({ studio, unit, body, since }, { on, unitName }, context) {
    if (unit?.id === studio.unit) return refuse('studioUnchanged', {});
    const host = unit ?? { id: context.newId(), body, name: unitName };
    const kept = stillKept(studio, { host });
    const known = kept.ok ? notAhead(on, today(context.receivedAt, context.timeZone), kept.change) : kept;
    return known.ok ? notBehind(on, since.unit, known.change) : known;
  },
  async save(tx, { host }, context, { studio, unit }, { on, reason }) {
    const { tenant } = context.actor;
    if (!unit) await insertUnit(tx, context, host, on);
    await enterUnit(tx, tenant, { studio: studio.id, unit: host.id, on, reason });
    return allow({ version: await updateStudio(tx, tenant, studio.id, { unit: host.id }) });
  },
  events: ({ host }, { studio }, { on }) => [studioEvent('moveStudio', studio.id, { unit: host.id, on })],
});
