import type { Programme } from '../programme/programme.ts';
import { selfDictionaries, withSections } from './selfSections.ts';

const derived = new WeakMap<Programme, Programme>();

/**
 * A frozen programme as it is worked with: forms that name a standard get its items as sections of their own, so that the
 * self-assessment is answered, saved, proved and sent back like everything else (R21, F21, decision 0044).
 */
export function withSelfAssessment(written: Programme): Programme {
  const asked = new Set(written.forms.flatMap(({ standard }) => standard ?? []));
  const standards = written.standards.filter(({ id }) => asked.has(id));
  if (standards.length === 0 || derived.has(written)) return written;
  const programme = {
    ...written,
    dictionaries: { ...written.dictionaries, ...selfDictionaries(standards) },
    forms: written.forms.map((form) => withSections(form, written)),
  };
  derived.set(programme, written);
  return programme;
}

/** The programme as it was written and published: what is compared, copied, exported and revised. */
export function asWritten(programme: Programme): Programme {
  return derived.get(programme) ?? programme;
}
