import type { StateKind } from '../application/state.ts';
import type { Material, Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** An application whose sealed form may go back to its unit. */
export interface SealedForm {
  readonly application: string;
  readonly studioName: string;
  readonly track: string;
  readonly state: StateKind;
  /** The record that its copy went back; null: not yet. */
  readonly returned: string | null;
}
export interface CopyAsked {
  readonly application: string;
  /** The record that is corrected (the signed receipt comes in later); null: it goes back for the first time. */
  readonly basedOn: string | null;
}

/** The form came in more than one copy: one stays here, one goes back (R30). */
export function copyGoesBack({ materials }: Pick<Programme, 'materials'>, track: string): boolean {
  const isForm = ({ paper, tracks }: Material) => paper === 'form' && tracks.includes(track);
  return materials.some((material) => isForm(material) && material.copies > 1);
}

const sealed: readonly StateKind[] = ['approved', 'designated'];

/**
 * 申报表退回: only what the last level has sealed, on a day that is not to come, and once. A record is corrected only by who
 * has seen it; of two who hand out the same copy one is told.
 */
export function returnCopy(
  forms: readonly SealedForm[],
  asked: { readonly givenOn: string; readonly items: readonly CopyAsked[] },
  today: string,
): Decision<readonly CopyAsked[]> {
  const byId = new Map(forms.map((form) => [form.application, form]));
  const items = asked.items.filter(
    ({ application }, at) => asked.items.findIndex((one) => one.application === application) === at,
  );
  if (items.some(({ application }) => !byId.has(application))) return refuse('notFound', { what: '份申报' });
  if (asked.givenOn > today) return refuse('givenInFuture', { date: asked.givenOn });
  const early = forms.filter(({ state }) => !sealed.includes(state)).map(({ studioName }) => studioName);
  if (early.length > 0) return refuse('notApproved', { names: early });
  const twice = items
    .map(({ application, basedOn }) => ({ form: byId.get(application)!, basedOn }))
    .filter(({ form, basedOn }) => form.returned !== basedOn)
    .map(({ form }) => form.studioName);
  return twice.length > 0 ? refuse('copyReturned', { names: twice }) : allow(items);
}
