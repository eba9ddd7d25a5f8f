import { buffer } from 'node:stream/consumers';
import { groupedFingerprint } from '../../core/package/packageDocument.ts';
import { allow, type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { uploadOf } from '../store/uploads.ts';
import type { PackageFault, ReadPackage } from './readPackage.ts';

const refusals: { readonly [F in PackageFault]: (name: string, about: string) => Refusal } = {
  names: (name, about) => ({ code: 'packageBad', params: { name, what: 'names', about } }),
  missing: (name, about) => ({ code: 'packageBad', params: { name, what: 'missing', about } }),
  content: (name, about) => ({ code: 'packageBad', params: { name, what: 'content', about } }),
  files: (name, about) => ({ code: 'packageBad', params: { name, what: 'files', about } }),
  version: (name, version) => ({ code: 'packageVersion', params: { name, version } }),
  signature: (name) => ({ code: 'packageUnsigned', params: { name } }),
  tampered: (name, about) => ({ code: 'packageTampered', params: { name, about } }),
};

/** A package that somebody uploaded, read and checked in a thread, with its bytes. */
export async function uploadedPackage(
  deps: OfficeDeps,
  context: Context,
  upload: string,
): Promise<Decision<{ readonly read: ReadPackage; readonly bytes: Uint8Array }>> {
  const found = await inTenant(deps.db, context, (tx) => uploadOf(tx, context, upload));
  if (!found) return refuse('uploadUnknown', {});
  const bytes = await buffer(await deps.files.open(context.actor.tenant, found.hash));
  const answer = await deps.office.ask<'package'>({ kind: 'package', bytes }, found.name);
  if (!answer.ok) return answer;
  if (answer.change.ok) return allow({ read: answer.change.package, bytes });
  const { fault, about } = answer.change;
  return { ok: false, refusal: refusals[fault](found.name, about) };
}

/** The first package of a key says whose it claims to be; a person has to vouch for it. */
export function unknownKey({ document, fingerprint }: ReadPackage): Decision<never> {
  return refuse('packageKeyUnknown', {
    sender: document.sender.name,
    fingerprint: groupedFingerprint(fingerprint),
  });
}
