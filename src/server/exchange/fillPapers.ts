import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { fillSheet } from '../../documents/fillSheet.ts';
import type { Paper } from '../../documents/page.ts';
import { type ListTable, listTable } from '../../documents/write/listXlsx.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { noPaper, openForm } from '../papers.ts';
import { loadCampaign } from '../store/campaigns.ts';
import type { OfficeDeps } from './uploadedOffice.ts';

export interface ToFill<T> {
  readonly made: T;
  /** What the file is called, without ending. */
  readonly name: string;
}
type Db = Pick<OfficeDeps, 'db'>;

/** The form of an application as a Word file to be filled in and sent back (F15). Rights as for its paper. */
export async function wordForm(
  { db }: Db,
  context: Context,
  application: string,
): Promise<Decision<ToFill<Paper>>> {
  const opened = await openForm(db, context, application);
  if (!opened.ok) return opened;
  const { detail, programme, layout } = opened.change;
  const form = programme.forms.find(({ id }) => id === detail.form);
  if (!form || !layout) return noPaper;
  const { answers, references, revision, fileNumber, version, id } = detail;
  const mark = { revision, form: form.id, application: id, fileNumber, version };
  const made = fillSheet(layout, { programme, form, answers, references }, mark);
  return allow({ made, name: `${fileNumber}-${detail.studioName}` });
}

/** A blank form of a campaign as a Word file. */
export async function blankForm(
  { db }: Db,
  context: Context,
  campaign: string,
  formId: string,
): Promise<Decision<ToFill<Paper>>> {
  const found = await inTenant(db, context, (tx) => loadCampaign(tx, context, campaign));
  if (!found.ok) return found;
  const { programme, revision } = found.change;
  const form = programme.forms.find(({ id }) => id === formId);
  const layout = programme.layouts.find((one) => one.form === formId);
  if (!form || !layout) return refuse('notFound', { what: '张表' });
  const sheet = { programme, form, answers: {}, references: {} };
  return allow({
    made: fillSheet(layout, sheet, { revision, form: form.id }),
    name: `${form.title}（空白）`,
  });
}

/** A list of an application as an Excel file to be changed and sent back. */
export async function listFile(
  { db }: Db,
  context: Context,
  application: string,
  list: string,
): Promise<Decision<ToFill<ListTable>>> {
  const opened = await openForm(db, context, application);
  if (!opened.ok) return opened;
  const { detail, programme } = opened.change;
  const form = programme.forms.find(({ id }) => id === detail.form);
  const { answers, references, revision, fileNumber, version, id } = detail;
  const mark = { revision, form: detail.form, application: id, fileNumber, version };
  const made = form && listTable({ programme, form, answers, references }, list, mark);
  return made ? allow({ made, name: `${made.title}-${detail.studioName}` }) : noPaper;
}
