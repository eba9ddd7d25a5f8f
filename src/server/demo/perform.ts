import type { Answers } from '../../core/answers/answers.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { findingKey } from '../../core/answers/findingKey.ts';
import { applicationFindings } from '../../core/application/applicationFindings.ts';
import type { AnyCommand } from '../commands/command.ts';
import { commands } from '../commands/registry.ts';
import { run } from '../commands/run.ts';
import { newId } from '../newId.ts';
import { findingFacts } from '../store/findingFacts.ts';
import { openApplication, sheetOf } from '../store/openApplication.ts';
import { flatAnswers } from './flatAnswers.ts';
import { applicationOf, inputOf, type Playing, resolved, rowOf, uploadOf } from './inputOf.ts';
import { inspectionSheet } from './inspectionSheet.ts';
import { scannedPile } from './scannedPile.ts';
import { contextAt, inside, named } from './scene.ts';
import type { WrittenAnswers } from './story.ts';

const byName = new Map(commands.map((command) => [command.contract.name, command]));
/** Most paths in one autosave. */
const CHUNK = 200;
type Inputs = Record<string, unknown>[];

/** The answers that this act types: those it brings, the sections it names, or the whole form. */
function typed({ scene, act, own }: Playing, formId: string): Answers {
  const definition = named(scene.definitions.get(own ?? ''), 'application', own);
  if (act.answers) return flatAnswers(act.answers as WrittenAnswers);
  const all = flatAnswers(definition.answers);
  const sections = act.sections as string[] | undefined;
  if (!sections) return all;
  const form = named(
    scene.programme.forms.find(({ id }) => id === formId),
    'form',
    formId,
  );
  return Object.fromEntries(
    Object.entries(all).filter(([path]) => sections.includes(fieldAt(form, path)?.section.id ?? '')),
  );
}

async function saveAnswers(playing: Playing): Promise<Inputs> {
  const { row, versions } = await rowOf(playing);
  const changes = Object.entries(typed(playing, row.form)).map(([path, value]) => ({
    path,
    value,
    basedOn: versions[path] ?? 0,
  }));
  const chunks = Array.from({ length: Math.ceil(changes.length / CHUNK) }, (_, at) =>
    changes.slice(at * CHUNK, (at + 1) * CHUNK),
  );
  return chunks.map((part) => ({ application: row.id, changes: part }));
}

async function attachEvidence(playing: Playing): Promise<Inputs> {
  const { evidence } = named(playing.scene.definitions.get(playing.own ?? ''), 'application', playing.own);
  const inputs: Inputs = [];
  for (const { file, ...proof } of evidence)
    inputs.push({
      ...proof,
      application: applicationOf(playing),
      upload: await uploadOf(playing, file),
    });
  return inputs;
}

function findings({ scene, act, actor, own }: Playing) {
  const context = contextAt(scene, actor, act.at);
  return inside(scene.db, actor, async (tx) => {
    const open = await openApplication(
      tx,
      context,
      named(scene.applications.get(own ?? ''), 'application', own),
    );
    if (!open.ok) throw new Error(`demo: ${own}: ${JSON.stringify(open.refusal)}`);
    const facts = await findingFacts(tx, context, open.change.row);
    return applicationFindings(await sheetOf(tx, context, open.change), open.change.track, facts);
  });
}

async function acknowledgeWarnings(playing: Playing): Promise<Inputs> {
  const keys = (await findings(playing)).filter(({ level }) => level === 'warning').map(findingKey);
  return keys.length > 0 ? [{ application: applicationOf(playing), keys }] : [];
}

async function openScanBatch(playing: Playing): Promise<Inputs> {
  const input = await inputOf(playing, ['campaign', 'body']);
  return [{ ...input, uploads: [await scannedPile(playing)] }];
}

/** The next year is begun from this one. */
async function startDraft({ scene, act }: Playing): Promise<Inputs> {
  return [{ origin: 'lastYear', campaign: scene.campaign, year: act.year }];
}

/** The sheet of a visit as a phone would have made it. */
async function sendInspection(playing: Playing): Promise<Inputs> {
  const visit = await inputOf(playing, ['visit']);
  return [await inspectionSheet(playing, { ...playing.act, ...visit })];
}

interface WrittenEntry {
  readonly key?: string;
  readonly file?: string;
  readonly answers: unknown;
}

/** Entries of the log; `key` is the name by which a later entry is about this one, `file` the proof of it. */
async function recordEntries(playing: Playing): Promise<Inputs> {
  const written = playing.act.entries as WrittenEntry[];
  const uploads = new Map<string, string>();
  for (const { file } of written)
    if (file !== undefined && !uploads.has(file)) uploads.set(file, await uploadOf(playing, file));
  const named = written.map(({ key, file, ...entry }) => {
    const id = newId();
    if (key !== undefined) playing.scene.made.set(key, id);
    return { ...entry, entry: id, uploads: file === undefined ? [] : [uploads.get(file)] };
  });
  return [{ entries: resolved(playing, named) }];
}

/** Acts that stand for several commands of the same name, or need more than names. */
const several: Readonly<Record<string, (playing: Playing) => Promise<Inputs>>> = {
  saveAnswers,
  attachEvidence,
  acknowledgeWarnings,
  openScanBatch,
  startDraft,
  sendInspection,
  recordEntries,
};

/** Plays one act through its command. A refusal is a fault of the data and says where. */
export async function perform(playing: Playing): Promise<void> {
  const { scene, act, actor, own } = playing;
  const command = named(byName.get(act.do), 'command', act.do);
  const inputs = (await several[act.do]?.(playing)) ?? [await inputOf(playing, keysOf(command))];
  for (const input of inputs) {
    const context = contextAt(scene, actor, act.at);
    const decision = await run(scene.db, command, input, context, command.keyless ? undefined : newId());
    if (!decision.ok) throw new Error(await explain(playing, decision.refusal));
    const { application } = decision.change as { application?: string };
    const name = act.as ?? own;
    if (application && name) scene.applications.set(name, application);
    const [made] = Object.values(decision.change as object).flat();
    if (act.as && typeof made === 'string') scene.made.set(act.as, made);
  }
}

function keysOf(command: AnyCommand): string[] {
  return Object.keys((command.contract.input as { shape?: object }).shape ?? {});
}

async function explain(playing: Playing, refusal: { code: string }): Promise<string> {
  const { act, own } = playing;
  const found = refusal.code === 'findingsRemain' ? await findings(playing) : [];
  return `demo: ${own ?? ''} ${act.at} ${act.by} ${act.do}: ${JSON.stringify(refusal)} ${JSON.stringify(found)}`;
}
