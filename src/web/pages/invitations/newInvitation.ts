import type { CommandInput } from '../../../contract/client.ts';
import { bounds } from '../../../core/access/can.ts';
import { type Role, roles } from '../../../core/access/roles.ts';

export interface Typed {
  readonly role: string;
  readonly body: string;
  readonly unit: string;
  readonly unitName: string;
  readonly studio: string;
  readonly leadName: string;
  readonly nameHint: string;
  readonly days: string;
}
interface Places {
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly studios: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
}
type Choice = { readonly id: string; readonly label: string };

/** Which fields an invitation still needs. */
export interface Wanted {
  readonly body: boolean;
  readonly unit: boolean;
  readonly newUnit: boolean;
  readonly unitName: boolean;
  readonly studio: boolean;
  readonly studios: readonly Choice[];
  readonly leadName: boolean;
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export const bodyChoices = ({ bodies }: Places): Choice[] =>
  bodies.map(({ id, name }) => ({ id, label: name }));
export const unitChoices = ({ bodies }: Places): Choice[] =>
  bodies.flatMap(({ name, units }) =>
    units.map((unit) => ({ id: unit.id, label: `${unit.name}（${name}）` })),
  );

/** A clerk invites into the own unit; a body enters a unit of its own by name, the city also says under which body. */
export function wantedOf(typed: Typed, places: Places, asked: readonly { readonly role: string }[]): Wanted {
  const bound = isRole(typed.role) ? bounds[typed.role] : 'body';
  const may = (role: Role) => asked.some((one) => one.role === role);
  const city = may('bodyOfficer');
  const bodyOrCity = may('clerk');
  const below = bound === 'unit' || bound === 'studio';
  const newUnit = below && bodyOrCity;
  const unitName = newUnit && typed.unit === '';
  const inUnit = places.studios.filter(({ unit }) => !bodyOrCity || unit === typed.unit);
  const studio = bound === 'studio' && inUnit.length > 0;
  return {
    body: bound === 'body' || (unitName && city),
    ...{ unit: newUnit, newUnit, unitName, studio },
    studios: inUnit.map(({ id, name }) => ({ id, label: name })),
    leadName: bound === 'studio' && (typed.studio === '' || !studio),
  };
}

/** What is missing, at its field. */
export function wrongOf(typed: Typed, wanted: Wanted): Partial<Record<keyof Typed, string>> {
  return {
    ...(wanted.body && typed.body === '' ? { body: '请选择推荐单位。' } : {}),
    ...(wanted.unitName && typed.unitName.trim() === '' ? { unitName: '请填写单位名称。' } : {}),
    ...(wanted.leadName && typed.leadName.trim() === '' ? { leadName: '请填写姓名。' } : {}),
  };
}

/** Only what is asked for is sent; a field that is hidden again says nothing. */
export function inputOf(typed: Typed, wanted: Wanted): CommandInput<'makeInvitation'> {
  const { role, body, unit, unitName, studio, leadName, nameHint, days } = typed;
  return {
    role,
    ...(wanted.body ? { body } : {}),
    ...(wanted.unit && unit ? { unit } : {}),
    ...(wanted.unitName ? { unitName } : {}),
    ...(wanted.studio && studio ? { studio } : {}),
    ...(wanted.leadName ? { leadName } : {}),
    ...{ nameHint, days: Number(days) },
  };
}
