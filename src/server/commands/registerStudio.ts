import { registerStudio as contract } from '../../contract/studioKeeping.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockBody } from '../store/bodies.ts';
import { insertRegistered, studiosAlike } from '../store/studioKeeping.ts';
import { insertUnit, unitNamed } from '../store/units.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** 登记工作室 (F9): one that never applied here. The body is locked, so that two who write down the same one are told. */
export const registerStudio = defineCommand({
  contract,
  action: 'keepRegister',
  async load(tx, input, context) {
    const own = ownPlace(context.actor, 'keepRegister', 'body');
    const id = input.body ?? own;
    if (id === undefined)
      return refuse('inputInvalid', { problems: [{ path: 'body', message: '没有选择，请选择推荐单位' }] });
    const body = await lockBody(tx, context, id);
    if (!body.ok) return body;
    const alike = await studiosAlike(tx, context.actor.tenant, { ...input, body: id });
    const unit = await unitNamed(tx, context.actor.tenant, id, input.unitName);
    return allow({ subject: { body: id }, body: id, unit, alike });
  },
  decide({ alike, body, unit }, input, context) {
    if (alike.length > 0 && !input.although) return refuse('studioAlike', { names: alike });
    const on = today(context.receivedAt, context.timeZone);
    if ((input.establishedOn ?? '') > on) return refuse('dayAhead', {});
    const { although: _although, body: _body, unitName, establishedOn = null, ...words } = input;
    const host = unit ?? { id: context.newId(), body, name: unitName };
    return allow({ on, host, made: { ...words, id: context.newId(), unit: host.id, establishedOn } });
  },
  async save(tx, { on, host, made }, context, { unit }) {
    if (!unit) await insertUnit(tx, context, host, on);
    await insertRegistered(tx, context, made, on);
    return allow({ studio: made.id });
  },
  events: ({ made }, { alike }) => [studioEvent('registerStudio', made.id, { alike: alike.length })],
});
