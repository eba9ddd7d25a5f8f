import { can } from '../../core/access/can.ts';
import { invitingAction } from '../../core/access/invitable.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import type { Role } from '../../core/access/roles.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { studioNameByRule } from '../../core/studio/studioName.ts';
import type { Context, Tx } from '../context.ts';
import { bodyOf, lockBody } from '../store/bodies.ts';
import { campaigns } from '../store/campaigns.ts';
import type { InvitedPlace } from '../store/invitations.ts';
import { programmeOf } from '../store/programmes.ts';
import { type Studio, studioById, studioOfLead } from '../store/studios.ts';
import { lockUnit, type Unit, unitNamed } from '../store/units.ts';

export interface AskedPlace {
  readonly body?: string | undefined;
  readonly unit?: string | undefined;
  readonly unitName?: string | undefined;
  readonly studio?: string | undefined;
  readonly leadName?: string | undefined;
}

/** Where an invitation leads, with what must be written for it first. */
export interface FoundPlace extends InvitedPlace {
  readonly newUnit?: Unit;
  readonly newStudio?: Studio;
}
type Find = (tx: Tx, asked: AskedPlace, context: Context, role: Role) => Promise<Decision<FoundPlace>>;

const noBody = refuse('notFound', { what: '个推荐单位' });
const noUnit = refuse('notFound', { what: '个单位' });
const noStudio = refuse('notFound', { what: '个工作室' });

const inBody: Find = async (tx, { body }, { actor }) => {
  const found = body === undefined ? undefined : await bodyOf(tx, actor.tenant, body);
  return found ? allow({ body: found.id, unit: null, studio: null }) : noBody;
};

/** The unit that is named by id, one entered by name under a body, or the asker's own. */
const inUnit: Find = async (tx, { unit, unitName, body }, context, role) => {
  const { actor } = context;
  const action = invitingAction[role]!;
  const under = body ?? ownPlace(actor, action, 'body');
  const at = ({ id, body: of }: Unit) => ({ body: of, unit: id, studio: null });
  if (unit !== undefined || unitName === undefined || under === undefined) {
    const own = unit ?? ownPlace(actor, action, 'unit');
    const found = own === undefined ? undefined : await lockUnit(tx, actor.tenant, own);
    return found ? allow(at(found)) : noUnit;
  }
  // Only who may invite units enters a new one, and only under a body of theirs.
  if (!can(actor, 'inviteUnit', { body: under }).allowed) return noUnit;
  const locked = await lockBody(tx, context, under);
  if (!locked.ok) return locked;
  const known = await unitNamed(tx, actor.tenant, under, unitName);
  if (known) return allow(at(known));
  const newUnit = { id: context.newId(), body: under, name: unitName };
  return allow({ ...at(newUnit), newUnit });
};

/** The studio that is named by id, or that of a lead in a unit; a new one bears the name by the rule (R22). */
const inStudio: Find = async (tx, asked, context, role) => {
  const { tenant } = context.actor;
  const named = asked.studio === undefined ? undefined : await studioById(tx, tenant, asked.studio);
  if (asked.studio !== undefined && !named) return noStudio;
  const place = await inUnit(tx, named ? { unit: named.unit } : asked, context, role);
  if (!place.ok) return place;
  const unit = place.change.unit!;
  const { leadName } = asked;
  const known = named ?? (leadName && (await studioOfLead(tx, tenant, unit, leadName)));
  if (known) return allow({ ...place.change, studio: known.id });
  const [campaign] = await campaigns(tx, tenant);
  if (!leadName || !campaign) return noStudio;
  const name = studioNameByRule(await programmeOf(tx, tenant, campaign.revision), leadName);
  const newStudio = { id: context.newId(), unit, name, leadName };
  return allow({ ...place.change, studio: newStudio.id, newStudio });
};

/** How the place of a role is found, by what binds the role. */
export const findPlace = { body: inBody, unit: inUnit, studio: inStudio } as const;
