import type { Subject } from '../../core/access/can.ts';
import { editableSections } from '../../core/access/sections.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import type { Form, Section } from '../../core/programme/form.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type LogStand, logStand } from '../../core/workLog/logStand.ts';
import type { Context, Tx } from '../context.ts';
import { findApplication, type LockedApplication } from '../store/applications.ts';
import { type KeptLink, linksOf } from '../store/logLinks.ts';
import { definitionOf, noApplication, subjectOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';

export interface OpenDraft extends LockedApplication {
  readonly programme: Programme;
  readonly form: Form;
  readonly links: readonly KeptLink[];
  readonly stands: readonly LogStand[];
  readonly subject: Subject;
}

/** An application with what the log gave it, locked: whether it is still a draft, the right to write answers decides. */
export async function openDraft(tx: Tx, context: Context, application: string): Promise<Decision<OpenDraft>> {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, application, true);
  if (!found) return refuse('notFound', noApplication);
  if (found.campaignClosed) return refuse('campaignClosed', {});
  const programme = await programmeOf(tx, tenant, found.row.revision);
  const { form } = definitionOf(programme, found.row);
  const links = await linksOf(tx, tenant, application);
  const stands = logStand(form, found.answers, links);
  return allow({ ...found, programme, form, links, stands, subject: subjectOf(found.row, undefined) });
}

/** The sections that this person may fill, as a question about a path (F10). */
export function mineIn({ form, subject }: OpenDraft, { actor }: Context): (path: string) => boolean {
  const sections = editableSections(actor, form, subject);
  return (path) => sections.includes(sectionOf(form, path)?.id ?? '');
}

/** The section of a cell or of a row. */
export function sectionOf(form: Form, path: string): Section | undefined {
  return (fieldAt(form, path) ?? fieldAt(form, path.split('.')[0] ?? ''))?.section;
}

/** The value at this path that differs from the log. */
export function differenceAt({ stands }: OpenDraft, path: string): Decision<LogStand> {
  const stand = stands.find((one) => one.path === path);
  return stand?.differs ? allow(stand) : refuse('logAgrees', {});
}
