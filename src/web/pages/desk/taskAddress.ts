interface TaskPlace {
  readonly kind: string;
  readonly application: string | null;
}
interface Address {
  readonly to: string;
  readonly params?: { readonly application: string };
}
/** Tasks that are done on a screen of their own, not on the review screen. */
const ownScreens: Readonly<Record<string, string>> = {
  continueDraft: '/applications/$application',
  correct: '/applications/$application',
  fillSections: '/applications/$application',
  confirmAsLead: '/applications/$application/confirm',
};

/** Where a task is done. Tasks of a body (报送) have no application; naming is done from its list. */
export function taskAddress({ kind, application }: TaskPlace): Address {
  if (kind === 'designate') return { to: '/designation' };
  if (kind === 'file' || application === null) return { to: '/filing' };
  return { to: ownScreens[kind] ?? '/applications/$application/review', params: { application } };
}
