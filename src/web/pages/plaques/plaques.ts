import type { QueryOutput } from '../../../contract/client.ts';
import { plaqueKindWords, plaqueStateWords } from '../../../contract/ledgerWords.zh.ts';
import { plaqueKinds } from '../../../core/plaque/entitlement.ts';
import { type PlaqueAct, plaqueActs } from '../../../core/plaque/plaqueActs.ts';

export type Ledger = QueryOutput<'plaqueLedger'>;
export type Plaque = Ledger['plaques'][number];
export type WaitingPlaque = Ledger['waiting'][number];

/** What stands in the address. */
export interface Filter {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly search?: string | undefined;
}
export function filterInput(campaign: string, { kind, state, search }: Filter) {
  return {
    campaign,
    ...(kind ? { kind: kind as Plaque['kind'] } : {}),
    ...(state ? { state: state as PlaqueAct } : {}),
    ...(search ? { search } : {}),
  };
}
export const kindChoices = plaqueKinds.map((id) => ({ id, label: plaqueKindWords[id] }));
export const stateChoices = plaqueActs.map((id) => ({ id, label: plaqueStateWords[id] }));

export const stateTones: { readonly [A in PlaqueAct]: 'waiting' | 'good' | 'attention' | 'ended' } = {
  entered: 'waiting',
  ordered: 'waiting',
  made: 'attention',
  handedOver: 'good',
  withdrawn: 'ended',
  replaced: 'ended',
};

/** Key of a row that waits. */
export const waitingKey = ({ application, kind }: WaitingPlaque): string => `${application} ${kind}`;
