import { CallFailed, failureOf, unreachableSentence } from '../../contract/client.ts';
import { client } from '../browserClient.ts';
import { serverNow } from '../session/serverClock.ts';
import type { InspectionCase, PhoneShelf } from './shelf.ts';
import { tellOfPhone } from './watchPhone.ts';

export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  readonly bytes: number;
  readonly ofBytes: number;
}
type Proof = InspectionCase['evidence'][number];

async function fetchProof({ url, size, name }: Proof): Promise<ArrayBuffer> {
  let answer: Response;
  let bytes: ArrayBuffer;
  try {
    answer = await fetch(url, { credentials: 'same-origin' });
    bytes = await answer.arrayBuffer();
  } catch {
    throw new CallFailed(0, 'unreachable', unreachableSentence);
  }
  if (!answer.ok) throw failureOf(answer.status, undefined);
  if (bytes.byteLength !== size) throw new CallFailed(502, 'broken', `“${name}”没有下载完整，请再下载一次。`);
  return bytes;
}

/** Room is asked for before anything is fetched; browsers that cannot tell are believed. */
async function makeRoom(bytes: number): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined || quota - usage > bytes) return;
  const megabytes = Math.ceil((bytes - (quota - usage)) / 1_000_000);
  throw new CallFailed(
    507,
    'broken',
    `手机存储空间不够，还差约 ${megabytes} MB。请清理手机，或先删去本机上已验收的材料，再下载。`,
  );
}

/**
 * Brings all papers of a visit to the phone. What is there already is not fetched again, so a broken download goes on where it
 * stopped; a file that does not come holds up none of the others.
 */
export async function downloadCase(
  shelf: PhoneShelf,
  visit: string,
  tell: (progress: Progress) => void,
): Promise<void> {
  const papers = await client.query('inspectionCase', { visit });
  const here = await shelf.fileIds();
  const wanted = papers.evidence.filter(({ id }) => !here.has(id));
  const sum = (proofs: readonly Proof[]) => proofs.reduce((total, { size }) => total + size, 0);
  await makeRoom(sum(wanted));
  await shelf.keepCase({ visit, papers, fetchedAt: serverNow() });
  let progress: Progress = {
    files: papers.evidence.length - wanted.length,
    ofFiles: papers.evidence.length,
    bytes: sum(papers.evidence) - sum(wanted),
    ofBytes: sum(papers.evidence),
  };
  tell(progress);
  let failure: unknown;
  for (const proof of wanted) {
    try {
      await shelf.keepFile({ id: proof.id, visit, bytes: await fetchProof(proof) });
      progress = { ...progress, files: progress.files + 1, bytes: progress.bytes + proof.size };
      tell(progress);
    } catch (error) {
      failure ??= error;
      if (error instanceof CallFailed && error.status === 0) break;
    }
  }
  tellOfPhone();
  if (failure) throw failure;
}
