import type { Answers } from '../../../../core/answers/answers.ts';
import type { Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { inventAnswers } from '../../../../core/sandbox/inventAnswers.ts';
import type { Detail } from '../../../form/work.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** Names behind reference fields, as the register would give them. */
export function inventedReferences(form: Form, { bodies }: Programme): Record<string, string> {
  const fields: Field[] = form.sections.flatMap((section) => section.fields);
  const texts = {
    recommendingBody: bodies[0]?.name ?? '推荐单位',
    hostUnit: '某某公司',
    studio: '某某工作室',
  };
  return Object.fromEntries(
    fields.flatMap((field) => ('to' in field ? [[field.id, texts[field.to]] as const] : [])),
  );
}

/** Answers of nobody, so that the form and the paper can be looked at filled in. */
export function inventedAnswers(form: Form, programme: Programme): Answers {
  const references = inventedReferences(form, programme);
  return inventAnswers({ programme, form, seed: form.id, today: today(), references }).answers;
}

/** An application that is nowhere: the real renderer of the form asks for one. */
export function inventedDetail(form: Form, programme: Programme): Detail {
  const track = programme.tracks.find((one) => one.form === form.id);
  return {
    ...{ id: 'preview', fileNumber: '', campaign: '', revision: '', track: track?.id ?? '', form: form.id },
    ...{ studio: '', studioName: '', leadName: '', unit: '', unitName: '', body: '', bodyName: '' },
    ...{ state: { kind: 'draft' }, version: 0, contentVersion: null, late: false },
    ...{ answers: {}, versions: {}, references: inventedReferences(form, programme) },
    ...{ evidence: [], findings: [], opinions: [], returned: null },
    ...{ leadConfirmedAt: null, submittedAt: null, deadline: null, alike: [], allowed: [] },
    editableSections: form.sections.map(({ id }) => id),
  };
}
