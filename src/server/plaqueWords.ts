import type { PlaqueKind } from '../core/plaque/entitlement.ts';
import { inscribe } from '../core/plaque/inscription.ts';
import type { Entitled } from './store/ledgerFacts.ts';

/** The words by the programme and the register of today; undefined where the track has none of this kind. */
export function plaqueWords(
  { facts, programme, track, gradeTitle, due }: Entitled,
  kind: PlaqueKind,
): string | undefined {
  const text = due.plaques.find((one) => one.kind === kind)?.text;
  if (text === undefined) return undefined;
  const issuer = facts.namedByBody === null ? programme.city.union : facts.bodyName;
  const { studioName: studio } = facts;
  return inscribe(text, {
    studio,
    title: track.studioTitle,
    grade: gradeTitle,
    year: programme.year,
    issuer,
  });
}
