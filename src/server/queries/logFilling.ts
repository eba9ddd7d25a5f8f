import { logFilling as contract } from '../../contract/logFilling.ts';
import { allowedActions, can } from '../../core/access/can.ts';
import { isPersonal } from '../../core/answers/maskPersonal.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { fillDraft } from '../../core/workLog/fillDraft.ts';
import { kindOf } from '../../core/workLog/kindForm.ts';
import { logFillsForm } from '../../core/workLog/logFillsForm.ts';
import { sameValue } from '../../core/workLog/logLink.ts';
import { logPlace, logText } from '../../core/workLog/logPlace.ts';
import { type LogStand, logStand } from '../../core/workLog/logStand.ts';
import type { Context, Tx } from '../context.ts';
import { findApplication } from '../store/applications.ts';
import {
  type Difference,
  differencesOf,
  type EntryBehind,
  entriesByIds,
  type KeptLink,
  linksOf,
} from '../store/logLinks.ts';
import { definitionOf, noApplication, subjectOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { workOf } from '../store/workEntries.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/**
 * What the year-round log is behind in an application. In a draft the two differ only where something was typed over; what was
 * submitted stays as it is, and the log as it stands now is told beside it (F30).
 */
export const logFilling = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const { tenant } = context.actor;
    const found = await findApplication(tx, tenant, application, false);
    if (!found) return refuse('notFound', noApplication);
    const { row, answers, versions, campaignClosed } = found;
    const programme = await programmeOf(tx, tenant, row.revision);
    const { form } = definitionOf(programme, row);
    const kept = await linksOf(tx, tenant, application);
    const follows = (row.state === 'draft' || row.state === 'returned') && !campaignClosed;
    const subject = subjectOf(row, undefined);
    const fills = logFillsForm(programme, form);
    const mayFill = follows && fills && allowedActions(context.actor, subject).includes('saveAnswers');
    if (kept.length === 0 && !mayFill)
      return allow({ follows, mayFill, waiting: 0, values: [], entries: [] });
    const entries = fills ? await workOf(tx, tenant, { studios: [row.studio] }) : [];
    const now = fillDraft({
      programme,
      form,
      answers,
      versions,
      links: kept,
      entries,
      mayChange: () => follows,
    });
    const links = follows ? kept : now.links;
    const personal = can(context.actor, 'seePersonal', subject).allowed;
    const sheet: Sheet = { programme, form, answers, references: {} };
    // A row that is not in the form is called as the log has it.
    const given = links.flatMap(({ path, value }) => (value === null ? [] : [[path, value] as const]));
    const named: Sheet = { ...sheet, answers: { ...Object.fromEntries(given), ...answers } };
    const stands = logStand(form, answers, links).filter(({ path }) => personal || !isPersonal(form, path));
    const reasons = new Map((await differencesOf(tx, tenant, application)).map((one) => [one.path, one]));
    return allow({
      ...{ follows, mayFill, waiting: mayFill ? now.changes.length : 0 },
      values: stands.map((stand) => told(sheet, named, stand, reasons.get(stand.path))),
      entries: await behind(tx, context, { kept, stands, sheet, personal }),
    });
  },
});

function told(sheet: Sheet, named: Sheet, stand: LogStand, said: Difference | undefined) {
  const { path, given, standing, differs, entries } = stand;
  const plain = (value: LogStand['given']) =>
    value === null || typeof value === 'string' ? value : [...value];
  const reason = said && {
    ...{ text: said.reason, byName: said.byName, at: said.at.toISOString() },
    stillTrue: sameValue(said.given, given) && sameValue(said.standing, standing),
  };
  return {
    ...{ path, differs, entries: [...entries], place: logPlace(sheet, path) },
    ...{ given: plain(given), standing: plain(standing) },
    ...{ givenText: logText(named, path, given), standingText: logText(named, path, standing) },
    reason: reason ?? null,
  };
}

interface Seen {
  readonly kept: readonly KeptLink[];
  readonly stands: readonly LogStand[];
  readonly sheet: Sheet;
  readonly personal: boolean;
}

/** The entries behind, each once. Who may not see people's data reads the kind and the day only. */
async function behind(tx: Tx, context: Context, { kept, stands, sheet, personal }: Seen) {
  const ids = [...new Set(stands.flatMap(({ entries }) => entries))];
  const used = new Map<string, number>();
  for (const { versions } of kept) {
    for (const [id, version] of Object.entries(versions)) {
      used.set(id, Math.min(version, used.get(id) ?? version));
    }
  }
  const found = await entriesByIds(tx, context.actor.tenant, ids);
  return found.map(({ id, studio, kind, on, version, withdrawn, files, title }: EntryBehind) => {
    const own = kindOf(sheet.programme, kind);
    const hides = !personal && own?.fields.some((field) => field.personal === true) === true;
    return {
      ...{ id, studio, on, withdrawn, kindTitle: own?.title ?? kind, title: hides ? '' : title },
      files: hides ? [] : [...files],
      corrected: version > (used.get(id) ?? version),
    };
  });
}
