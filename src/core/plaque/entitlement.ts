import type { Grant, Outcomes } from '../programme/outcomes.ts';

/** Plaque and certificate: what hangs on the wall and what lies in the drawer. */
export const plaqueKinds = ['plaque', 'certificate'] as const;
export type PlaqueKind = (typeof plaqueKinds)[number];

/** How a studio stands after the decision. */
export interface Standing {
  readonly designated: boolean;
  /** Undefined: not inspected. */
  readonly inspection?: 'passed' | 'rectify' | 'failed' | undefined;
  /** Band of the standard that it reached; undefined where nothing was scored. */
  readonly grade?: string | undefined;
}

/** What still stands between a studio and a thing; contract has the words. */
export type Missing = 'designation' | 'inspection' | 'rectification' | 'inspectionFailed' | 'grade';

export interface Inscription {
  readonly kind: PlaqueKind;
  /** With its places `{studio}` … still open. */
  readonly text: string;
  readonly missing: readonly Missing[];
}
export interface GrantDue {
  /** Names the grant among those of its track: an approval keeps it. */
  readonly key: string;
  readonly grant: Grant;
  readonly missing: readonly Missing[];
}
export interface Entitlement {
  readonly plaques: readonly Inscription[];
  readonly money: readonly GrantDue[];
}

const inspected: { readonly [R in 'passed' | 'rectify' | 'failed']: readonly Missing[] } = {
  passed: [],
  rectify: ['rectification'],
  failed: ['inspectionFailed'],
};

/** Nobody is given anything before the naming; what hangs on the inspection also waits for a pass (R33, S7). */
function behind(gate: Grant['gate'], { designated, inspection }: Standing): Missing[] {
  const visit: readonly Missing[] = inspection ? inspected[inspection] : ['inspection'];
  return [...(designated ? [] : (['designation'] as const)), ...(gate === 'inspection' ? visit : [])];
}

function moneyDue(money: readonly Grant[], standing: Standing): GrantDue[] {
  const seen = new Map<string, number>();
  return money.flatMap((grant) => {
    const of = `${grant.grade ?? 'all'}-${grant.every}`;
    const at = (seen.get(of) ?? 0) + 1;
    seen.set(of, at);
    if (grant.grade !== undefined && standing.grade !== undefined && standing.grade !== grant.grade)
      return [];
    const ungraded = grant.grade !== undefined && standing.grade === undefined;
    const missing: Missing[] = [...behind(grant.gate, standing), ...(ungraded ? (['grade'] as const) : [])];
    return [{ key: `${of}-${at}`, grant, missing }];
  });
}

/** What a naming in a track brings a studio, and what is still missing (S7, domain 2.6). Nothing written: nothing due. */
export function entitlement(outcomes: Outcomes | undefined, standing: Standing): Entitlement {
  const plaques = plaqueKinds.flatMap((kind) => {
    const inscribed = outcomes?.[kind];
    return inscribed ? [{ kind, text: inscribed.text, missing: behind(inscribed.gate, standing) }] : [];
  });
  return { plaques, money: moneyDue(outcomes?.money ?? [], standing) };
}
