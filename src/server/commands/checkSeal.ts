import type { z } from 'zod';
import { checkSeal as contract } from '../../contract/scans.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type CheckedPage, sealFollows } from '../../core/scan/boxStanding.ts';
import { seeSeal } from '../../core/scan/seeSeal.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { type OpenApplication, openApplication } from '../store/openApplication.ts';
import { hasLater, type LockedPage, lockScanPage } from '../store/scanPages.ts';
import { recordSealCheck } from '../store/sealChecks.ts';
import { boundUpload, type Upload } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { decideSealing, type Sealed, saveSealing } from './sealing.ts';
import { type Supplied, saveSupplied } from './supplied.ts';
import { saveTranscribed, type Transcribed, transcribe } from './transcribe.ts';
import { pageEvent } from './trayPage.ts';

type Input = z.output<typeof contract.input>;

interface Loaded extends OpenApplication {
  readonly page: LockedPage;
  readonly checked: CheckedPage;
  readonly picture: Upload;
}
type Change = { readonly enteredFor: boolean } & (
  | { readonly kind: 'missing' }
  | ({ readonly kind: 'supply' } & Supplied)
  | { readonly kind: 'seal'; readonly written: Transcribed; readonly sealed: Sealed }
);

async function load(tx: Tx, input: Input, context: Context): Promise<Decision<Loaded>> {
  const page = await lockScanPage(tx, context.actor.tenant, input.scanPage);
  if (!page?.application || page.state !== 'filed' || page.paper !== 'form' || !page.picture)
    return refuse('notFound', { what: '页扫描件' });
  const open = await openApplication(tx, context, page.application, input.step);
  if (!open.ok) return open.refusal.code === 'notFound' ? refuse('notFound', { what: '页扫描件' }) : open;
  const checked: CheckedPage = {
    steps: page.steps,
    voided: page.version !== open.change.stand.contentVersion,
    newest: !(await hasLater(tx, page)),
    seenMissing: [],
  };
  const picture = (await boundUpload(tx, context, page.picture))!;
  return allow({ ...open.change, page, checked, picture });
}

function decide(loaded: Loaded, input: Input, context: Context): Decision<Change> {
  const { stand, opinions, checked } = loaded;
  const { step, sealed, text, signatory, paperDate } = input;
  const drafted = opinions.find((opinion) => opinion.step === step);
  const saved = drafted && { text: drafted.text, recordedAt: drafted.recorded_at.toISOString() };
  const day = today(context.receivedAt, context.timeZone);
  const seen = seeSeal(stand, checked, { step, sealed, text, signatory, paperDate }, day, saved);
  if (!seen.ok) return seen;
  const { change } = seen;
  const enteredFor = actsForAnother(context.actor, loaded.subject.level ?? 'city', loaded.subject);
  if (change.kind === 'missing') return allow({ ...change, enteredFor });
  if (change.kind === 'supply') return allow({ ...change, enteredFor, step, upload: loaded.picture });
  const written = transcribe(loaded, step, change, context);
  const binding = decideSealing(written.open, step, { by: 'scan' }, context);
  return binding.ok ? allow({ kind: 'seal', enteredFor, written, sealed: binding.change }) : binding;
}

/** Writes what follows from what was seen; the quota may still refuse the place. */
async function save(tx: Tx, change: Change, context: Context, loaded: Loaded, input: Input) {
  const { page, row, picture: scan } = loaded;
  const { step, sealed, note = null } = input;
  await recordSealCheck(tx, context, {
    ...{ id: context.newId(), scanPage: page.id, application: row.id },
    ...{ step, sealed, note },
  });
  if (change.kind === 'missing') return allow({ state: stateAnswer(loaded.stand.state) });
  if (change.kind === 'supply') return saveSupplied(tx, context, loaded, change);
  await saveTranscribed(tx, context, change.written);
  return saveSealing(tx, context, change.written.open, change.sealed, { how: 'scan', scan });
}

/** 有章 / 缺章 as a person saw it: the scanned page seals the opinion, or the step goes to the list of missing seals (F15, S33). */
export const checkSeal = defineCommand({
  contract,
  action: ({ stand, step }: Loaded & { step: string }) =>
    sealFollows(stand, step) ? 'supplySeal' : 'attachScan',
  async load(tx, input, context) {
    const loaded = await load(tx, input, context);
    return loaded.ok ? allow({ ...loaded.change, step: input.step }) : loaded;
  },
  decide,
  save,
  events(change, { page, row, picture }, { step, sealed }) {
    const opinion =
      change.kind === 'seal'
        ? { opinion: change.sealed.opinion.id, to: stateAnswer(change.sealed.move.state) }
        : {};
    const { enteredFor } = change;
    return [
      pageEvent('checkSeal', page, row.id, { step, sealed, enteredFor, scan: picture.hash, ...opinion }),
    ];
  },
});
