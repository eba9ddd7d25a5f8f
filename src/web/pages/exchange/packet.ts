import { CallFailed, type QueryOutput, type UploadAnswer } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';

export type PacketFile = NonNullable<QueryOutput<'packetPreview'>['file']>;

/** A document of what was sent: read, being read, or not read for another reason than its content. */
export interface PacketItem {
  readonly key: string;
  readonly upload: string;
  readonly entry: number | null;
  readonly name: string;
  readonly file?: PacketFile;
  readonly failure?: CallFailed;
  /** The same bytes came before in this list. */
  readonly twin?: string;
}

const asFailure = (problem: unknown) =>
  problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem));

/** The documents of an upload: the file itself, or those of the packet. */
export async function itemsOf(campaign: string, { upload, name }: UploadAnswer): Promise<PacketItem[]> {
  const { documents, file } = await client.query('packetPreview', { campaign, upload });
  if (file) return [{ key: upload, upload, entry: null, name, file }];
  return documents.map((one) => ({
    key: `${upload}-${one.entry}`,
    upload,
    entry: one.entry,
    name: one.name,
  }));
}

/** Reads one document; what goes wrong stays with it. */
export async function readItem(campaign: string, item: PacketItem): Promise<PacketItem> {
  if (item.file || item.entry === null) return item;
  try {
    const { upload, entry } = item;
    const { file } = await client.query('packetPreview', { campaign, upload, entry });
    return file ? { ...item, file } : item;
  } catch (problem) {
    return { ...item, failure: asFailure(problem) };
  }
}

/** Documents whose bytes were there before are told, by the name of the first. */
export function withTwins(items: readonly PacketItem[]): PacketItem[] {
  const first = new Map<string, PacketItem>();
  return items.map((item) => {
    const hash = item.file?.hash;
    if (!hash) return item;
    const before = first.get(hash);
    if (before) return { ...item, twin: before.name };
    first.set(hash, item);
    return item;
  });
}
