import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import type { WorkKind } from '../programme/workLog.ts';

/** What is asked of one kind of entry, as a form of one section: checked and drawn like every other form. */
export function kindForm({ id, title, titleField, fields, source }: WorkKind): Form {
  return {
    id,
    title,
    source,
    roles: { studioName: titleField, leadName: titleField, hostUnit: titleField },
    sections: [{ id: 'work', title, fields: [...fields] }],
    checks: [],
  };
}

/** The kind of that id in the log of a programme. */
export function kindOf({ workLog }: Pick<Programme, 'workLog'>, id: string): WorkKind | undefined {
  return workLog?.kinds.find((kind) => kind.id === id);
}
