import type { Kysely } from 'kysely';
import { z } from 'zod';
import { studioListWords } from '../../contract/exportWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type NamedStudio, namedStudios } from '../store/namedStudios.ts';
import { type ExportedFile, sheetStream } from './sheetFile.ts';

const most = 20_000;
const Filter = z.object({ campaign: Uuid });

/** The trade in words, as the form of the latest application has it; an id that no form of this year knows stays blank. */
function tradeOf(programme: Programme, { form, industry }: NamedStudio): string {
  const definition = programme.forms.find(({ id }) => id === form);
  const path = definition?.roles.industry;
  const field = definition?.sections.flatMap(({ fields }) => fields).find(({ id }) => id === path);
  const dictionary = field && 'dictionary' in field ? programme.dictionaries[field.dictionary] : undefined;
  return dictionary?.entries.find(({ id }) => id === industry)?.label ?? '';
}

/** Named studios with name, unit, body, title, day, trade and lead: what 职工之家 may show. No phone, no other person (S28). */
async function listed(db: Kysely<Database>, context: Context, rawFilter: unknown, as: 'xlsx' | 'json') {
  const read = readInput(Filter, rawFilter);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('exportList')) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const campaign = await loadCampaign(tx, context, read.change.campaign);
    if (!campaign.ok) return campaign;
    const { id, programme } = campaign.change;
    const rows = await namedStudios(tx, context.actor.tenant, scope(context.actor, 'exportList'), most);
    const event = { action: 'exportStudios', subjectKind: 'campaign', subject: id, campaign: id };
    await writeEvents(tx, context, [{ ...event, detail: { count: rows.length, as } }]);
    const studios = rows.map((row) => ({
      ...{ name: row.name, unit: row.unitName, body: row.bodyName, title: row.title },
      ...{ namingBody: row.namingBody, namedOn: row.namedOn, trade: tradeOf(programme, row) },
      lead: row.leadName,
    }));
    return allow({ programme, studios });
  });
}

/** The list as XLSX. */
export async function exportStudios(
  db: Kysely<Database>,
  context: Context,
  filter: unknown,
): Promise<Decision<ExportedFile>> {
  const made = await listed(db, context, filter, 'xlsx');
  if (!made.ok) return made;
  const { programme, studios } = made.change;
  const words = studioListWords(wordsOf(programme));
  const rows = studios.map((one, at) => [
    ...[at + 1, one.name, one.unit, one.body, one.title, one.namingBody, one.namedOn, one.trade, one.lead],
  ]);
  return allow({ name: words.file, stream: await sheetStream(words, rows) });
}

/** The same list as JSON, for a program: `{ format, version, studios }`, stable within a version. */
export async function studiosAsJson(
  db: Kysely<Database>,
  context: Context,
  filter: unknown,
): Promise<Decision<object>> {
  const made = await listed(db, context, filter, 'json');
  if (!made.ok) return made;
  return allow({ format: 'gongfang-studios', version: 1, studios: made.change.studios });
}
