import type { Programme } from '../programme.ts';
import type { Element } from './element.ts';
import type { Reference } from './reference.ts';

/** What an edit gives: the programme as it will be, or why not, in words that say what to do instead. */
export type Edited =
  | { readonly ok: true; readonly programme: Programme; readonly select?: Element | undefined }
  | {
      readonly ok: false;
      readonly message: string;
      /** The places that stand in the way. */
      readonly places?: readonly Reference[];
    };

/** An edit that is not done. */
export function refuse(message: string, places?: readonly Reference[]): Edited {
  return { ok: false, message, ...(places ? { places } : {}) };
}
