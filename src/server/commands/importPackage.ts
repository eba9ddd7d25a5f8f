import type { z } from 'zod';
import { importPackage as contract } from '../../contract/packages.ts';
import { today } from '../../core/campaign/today.ts';
import { vouchesFor } from '../../core/package/packageDocument.ts';
import { ownTracks } from '../../core/programme/upward.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { keepPackageFiles } from '../package/keepPackageFiles.ts';
import type { ReadPackage } from '../package/readPackage.ts';
import { unknownKey, uploadedPackage } from '../package/uploadedPackage.ts';
import { lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { planPackage } from '../store/packagePlan.ts';
import {
  insertReceivedItem,
  insertReceivedPackage,
  isTrusted,
  type ReceivedPackage,
  receivedBefore,
  trustKey,
} from '../store/packages.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand, type World } from './command.ts';
import { enterPacked } from './enterPacked.ts';

type Input = z.output<typeof contract.input>;
interface Ready {
  readonly read: ReadPackage;
  /** Upload of each file, by hash and name. */
  readonly uploads: ReadonlyMap<string, string>;
}

function alreadyIn({ at, byName }: ReceivedPackage, { timeZone }: Context): Decision<never> {
  return refuse('packageAlreadyIn', { on: today(at, timeZone), by: byName });
}

/** What stands in the way before any file is kept: it came in before, or nobody vouches for its key. */
async function mayComeIn(tx: Tx, read: ReadPackage, input: Input, context: Context) {
  const { tenant } = context.actor;
  const before = await receivedBefore(tx, tenant, input.campaign, read.digest);
  if (before) return alreadyIn(before, context);
  const trusted = await isTrusted(tx, tenant, read.fingerprint);
  const vouched = trusted || vouchesFor(input.fingerprint ?? '', read.fingerprint);
  return vouched ? allow({ trusted }) : unknownKey(read);
}

/** The package is read in a thread and its files are kept ahead of the transaction, so that it holds nothing open. */
async function before(world: () => World, input: Input, context: Context): Promise<Decision<Ready>> {
  const deps = world();
  const uploaded = await uploadedPackage(deps, context, input.upload);
  if (!uploaded.ok) return uploaded;
  const { read, bytes } = uploaded.change;
  const may = await inTenant(deps.db, context, (tx) => mayComeIn(tx, read, input, context));
  if (!may.ok) return may;
  return allow({ read, uploads: await keepPackageFiles(deps, context, bytes, read.document) });
}

/** 导入数据包: units, studios and drafts as another installation has them, without typing them again (F42). */
export const importPackage = defineCommand({
  contract,
  action: 'importPackage',
  before,
  async load(tx, input, context, ready?: Ready) {
    if (!ready) return refuse('uploadUnknown', {});
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const track = ownTracks(programme).find(({ id }) => id === input.track);
    const form = programme.forms.find(({ id }) => id === track?.form);
    if (!track || !form) return refuse('notFound', { what: '个申报类别' });
    const into = { campaign: input.campaign, track, form, body: input.body };
    const ids = new Set(
      (await planPackage(tx, tenant, ready.read.document, into)).flatMap(({ body }) => body?.id ?? []),
    );
    // Whoever enters for the same bodies waits; then what is there is looked at again.
    for (const id of [...ids].sort()) await lockBody(tx, context, id);
    const may = await mayComeIn(tx, ready.read, input, context);
    if (!may.ok) return may;
    const planned = await planPackage(tx, tenant, ready.read.document, into);
    return allow({ subject: {}, ready, planned, campaign: campaign.change, track, form, ...may.change });
  },
  decide({ planned }, _input, context) {
    const homeless = planned.filter(({ body }) => body === undefined);
    if (homeless.length > 0)
      return refuse('packageBodyUnknown', {
        names: [...new Set(homeless.map(({ packed }) => packed.body.name))],
      });
    const fresh = planned.filter(({ exists }) => !exists);
    if (fresh.length === 0)
      return refuse('packageNothingNew', { names: planned.map(({ packed }) => packed.studio.name) });
    const entries = fresh.map((one) => ({ ...one, body: one.body!, id: context.newId() }));
    return allow({ id: context.newId(), entries, skipped: planned.length - fresh.length });
  },
  async save(tx, { id, entries, skipped }, context, { ready, campaign, track, form, trusted }, input) {
    const { tenant } = context.actor;
    const { read, uploads } = ready;
    const sender = read.document.sender.name;
    const by = <T>(part: (one: (typeof entries)[number]) => T) =>
      Object.fromEntries(entries.map((one) => [one.packed.fileNumber, part(one)]));
    const contents = { aside: by(({ aside }) => aside), filesAside: by(({ filesAside }) => filesAside) };
    const came = { id, campaign: campaign.id, sender, sender_key: read.fingerprint, digest: read.digest };
    const first = await insertReceivedPackage(tx, context, { ...came, upload: input.upload, contents });
    if (!first) {
      const other = await receivedBefore(tx, tenant, campaign.id, read.digest);
      return other ? alreadyIn(other, context) : refuse('unavailable', {});
    }
    if (!trusted)
      await trustKey(tx, context, { fingerprint: read.fingerprint, public_key: read.publicKey, sender });
    for (const one of entries) {
      await enterPacked(tx, context, one, { campaign, track, form, uploads });
      const item = { package: id, file_number: one.packed.fileNumber, application: one.id };
      await insertReceivedItem(tx, tenant, item);
    }
    return allow({ package: id, made: entries.length, skipped });
  },
  events: ({ id, entries, skipped }, { campaign, ready, trusted }) => [
    {
      ...{ action: 'importPackage', subjectKind: 'package', subject: id, campaign: campaign.id },
      detail: { key: ready.read.fingerprint, firstOfKey: !trusted, count: entries.length, skipped },
    },
    ...entries.map((one) =>
      applicationEvent(
        'importPackage',
        { id: one.id, campaign: campaign.id },
        { package: id, from: one.packed.fileNumber, aside: one.aside.length, enteredFor: true },
      ),
    ),
  ],
});
