import type { z } from 'zod';
import type * as contracts from '../../contract/packages.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { groupedFingerprint } from '../../core/package/packageDocument.ts';
import { ownTracks } from '../../core/programme/upward.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { jobsOf } from '../store/jobs.ts';
import { type Planned, planPackage } from '../store/packagePlan.ts';
import {
  isTrusted,
  packableApplications,
  type ReceivedPackage,
  receivedBefore,
  receivedPackages,
  sentPackages,
  trustedKeys,
} from '../store/packages.ts';
import { signingKey } from './signingKey.ts';
import { uploadedPackage } from './uploadedPackage.ts';

type DeskInput = z.output<typeof contracts.packageDesk.input>;
type Desk = z.input<typeof contracts.packageDesk.output>;
type PreviewInput = z.output<typeof contracts.packagePreview.input>;
type Preview = z.input<typeof contracts.packagePreview.output>;
const most = 1_000;

function receivedOf({ id, at, byName, sender, fingerprint, made, contents }: ReceivedPackage) {
  const aside = Object.entries(contents.aside).flatMap(([from, answers]) => {
    const count = answers.length + (contents.filesAside[from]?.length ?? 0);
    return count > 0 ? [{ from, count }] : [];
  });
  return {
    ...{ package: id, at: at.toISOString(), byName, sender, made: [...made], aside },
    fingerprint: groupedFingerprint(fingerprint),
  };
}

/** The desk of packages; the key of the installation lies in its data folder, not in the database. */
export function packageDesk({ db, config }: AppDeps, context: Context, { campaign }: DeskInput) {
  const { tenant } = context.actor;
  return inTenant(db, context, async (tx): Promise<Decision<Desk>> => {
    const loaded = await loadCampaign(tx, context, campaign);
    if (!loaded.ok) return loaded;
    const rows = await packableApplications(tx, tenant, campaign, most + 1);
    const sent = await sentPackages(tx, tenant, campaign);
    const jobs = await jobsOf(
      tx,
      tenant,
      sent.map(({ id }) => id),
    );
    const keys = await trustedKeys(tx, tenant);
    return allow({
      fingerprint: groupedFingerprint(signingKey(config).fingerprint),
      applications: rows.slice(0, most).map(({ state: _state, ...row }) => row),
      more: rows.length > most,
      sent: sent.map(({ id, at, byName, applications, bytes, hash }) => ({
        ...{ package: id, at: at.toISOString(), byName, count: applications.length, bytes, sha256: hash },
        progress: jobs.get(id) ?? null,
      })),
      received: (await receivedPackages(tx, tenant, campaign)).map(receivedOf),
      keys: keys.map(({ sender, fingerprint, at, byName }) => ({
        ...{ sender, at: at.toISOString(), byName, fingerprint: groupedFingerprint(fingerprint) },
      })),
    });
  });
}

const whyWords = {
  unknownPath: '本系统的表里没有这一项',
  computedPath: '由系统计算',
  notYourSection: '没有权限',
  wrongShape: '填法不同',
  tooLong: '太长',
  tooManyRows: '行数太多',
  badRowId: '行的编号不对',
  unknownRow: '没有这一行',
} as const;

/** What a package holds, and what would become of it here. */
export async function packagePreview(
  deps: OfficeDeps,
  context: Context,
  input: PreviewInput,
): Promise<Decision<Preview>> {
  const uploaded = await uploadedPackage(deps, context, input.upload);
  if (!uploaded.ok) return uploaded;
  const { document, fingerprint, digest } = uploaded.change.read;
  const { tenant } = context.actor;
  return inTenant(deps.db, context, async (tx): Promise<Decision<Preview>> => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const tracks = ownTracks(programme);
    const [first] = document.applications;
    const same = tracks.find(({ id }) => id === first?.track.id) ?? tracks[0];
    const track = input.track === undefined ? same : tracks.find(({ id }) => id === input.track);
    const form = programme.forms.find(({ id }) => id === track?.form);
    if (!track || !form) return refuse('notFound', { what: '个申报类别' });
    const into = { campaign: input.campaign, track, form, body: input.body };
    const planned = await planPackage(tx, tenant, document, into);
    const before = await receivedBefore(tx, tenant, input.campaign, digest);
    const told = ({ packed, body, unitKnown, exists, answers, aside, evidence, filesAside }: Planned) => ({
      ...{ from: packed.fileNumber, studioName: packed.studio.name, leadName: packed.leadName },
      ...{ unitName: packed.unit.name, unitKnown, bodyName: packed.body.name, body: body?.name ?? null },
      ...{ trackTitle: packed.track.title, exists, answers: Object.keys(answers).length },
      aside: aside.map(({ path, value, why }) => ({
        ...{ label: labelAt(form, path), why: whyWords[why] },
        value: (typeof value === 'string' ? value : value.join('、')).slice(0, 200),
      })),
      ...{ files: evidence.length + packed.seals.length, filesAside: [...filesAside] },
    });
    const { name, city, year } = document.sender;
    return allow({
      ...{ sender: name, city, year, madeAt: document.madeAt, track: track.id },
      ...{ fingerprint: groupedFingerprint(fingerprint), known: await isTrusted(tx, tenant, fingerprint) },
      already: before ? { at: before.at.toISOString(), byName: before.byName } : null,
      applications: planned.map(told),
    });
  });
}
