import type { Form } from '../programme/form.ts';

/** Evidence in the order of the form's questions; of one question as it was put in. */
export function evidenceOrder<E extends { readonly path: string }>(form: Form, evidence: readonly E[]): E[] {
  const fields = form.sections.flatMap((section) => section.fields.map(({ id }) => id));
  const place = ({ path }: E) => {
    const at = fields.indexOf(path.split('.')[0]!);
    return at === -1 ? fields.length : at;
  };
  return evidence
    .map((one, at) => ({ one, at }))
    .sort((a, b) => place(a.one) - place(b.one) || a.at - b.at)
    .map(({ one }) => one);
}
