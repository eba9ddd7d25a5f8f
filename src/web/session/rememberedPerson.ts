import type { QueryOutput } from '../../contract/client.ts';
import { worksHere } from './worksHere.ts';

type Me = QueryOutput<'me'>;
const shelf = 'gongfang.person';

/**
 * Keeps who signed in on this phone, so that the inspection, the log and one's own pair open without a network for that person and nobody else. Whoever has no
 * work without a network is not kept, and takes the place of the one before.
 */
export function rememberPerson(me: Me): void {
  try {
    if (me.allowed.includes('seeInspectionDesk') || worksHere(me.allowed))
      localStorage.setItem(shelf, JSON.stringify(me));
    else localStorage.removeItem(shelf);
  } catch {
    // A forbidden store: then the desk opens with a network only.
  }
}

export function forgetPerson(): void {
  try {
    localStorage.removeItem(shelf);
  } catch {
    // Nothing was kept.
  }
}

/** Who signed in last on this phone and did not sign out. */
export function rememberedPerson(): Me | undefined {
  try {
    return (JSON.parse(localStorage.getItem(shelf) ?? 'null') as Me | null) ?? undefined;
  } catch {
    return undefined;
  }
}
