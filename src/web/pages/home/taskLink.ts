/** Where a kind of task is done. Kinds are named by the query `myTasks`. */
const places: Readonly<Record<string, (application: string) => string>> = {
  continueDraft: (id) => `/applications/${id}`,
  correct: (id) => `/applications/${id}`,
  fillSections: (id) => `/applications/${id}`,
  confirmAsLead: (id) => `/applications/${id}/confirm`,
  giveOpinion: (id) => `/applications/${id}/review`,
  acceptOnline: (id) => `/applications/${id}/review`,
  uploadScan: (id) => `/applications/${id}/review`,
  supplySeal: (id) => `/applications/${id}/review`,
  accept: (id) => `/applications/${id}/review`,
  approve: (id) => `/applications/${id}/review`,
  file: () => '/filing',
  designate: () => '/designation',
  sendUpward: () => '/upward',
  paySubsidy: () => '/subsidies',
  reportUse: (id) => `/applications/${id}/subsidy`,
  confirmCircular: () => '/circular',
};

/** The screen on which a task is done. */
export function taskLink({ kind, application }: { kind: string; application: string | null }): string {
  const place = Object.hasOwn(places, kind) ? places[kind] : undefined;
  return place?.(application ?? '') ?? (application ? `/applications/${application}` : '/');
}
