import { askCorrection as contract } from '../../contract/corrections.ts';
import { askCorrection as decide } from '../../core/correction/correction.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertCorrection, isAsked } from '../store/corrections.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { correctable } from './correcting.ts';

/** 申请更正 after the approval (3.7): a name, the lead, a renamed unit, a number. A closed campaign takes it too. */
export const askCorrection = defineCommand({
  contract,
  action: 'askCorrection',
  load: async (tx, input, context) => {
    const opened = await openApplication(tx, context, input.application, undefined, 'taken');
    if (!opened.ok) return opened;
    const { current } = await correctable(tx, context, opened.change);
    const path = input.what === 'figure' ? (input.path ?? '') : null;
    const of = { application: input.application, kind: input.what, path };
    const open = await isAsked(tx, context.actor.tenant, of);
    const proof = input.proof === undefined ? undefined : await uploadOf(tx, context, input.proof);
    const { row, subject } = opened.change;
    return allow({ subject, row, path, proof, facts: { current: current(input.what, path), open } });
  },
  decide: ({ facts, proof }, input, context) => {
    const asked = decide(facts, input);
    if (!asked.ok) return asked;
    if (input.proof !== undefined && !proof) return refuse('uploadUnknown', {});
    return allow({ id: context.newId(), ...asked.change });
  },
  save: async (tx, { id, oldValue, newValue }, context, { row, path, proof }, { what, reason }) => {
    const { id: application, campaign } = row;
    const made = { id, campaign, application, kind: what, path, oldValue, newValue, reason };
    await insertCorrection(tx, context, { ...made, proof: proof?.id ?? null });
    return allow({ correction: id });
  },
  events: ({ id }, { row, path }, { what }) => [
    applicationEvent('askCorrection', row, { correction: id, what, path }),
  ],
});
