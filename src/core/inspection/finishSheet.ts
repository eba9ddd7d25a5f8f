import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import type { SheetDocument } from './sheetDocument.ts';
import type { SheetDraft, SheetPhoto } from './sheetDraft.ts';

/**
 * The document of a sheet that lacks nothing. `drawn` are the pictures made of the drawn signatures, by signer. Only what the
 * result asks for goes along: a day for rectification that was chosen before the result changed does not.
 */
export function finishSheet(
  draft: SheetDraft,
  drawn: Readonly<Record<string, SheetPhoto>>,
  finishedAt: string,
): SheetDocument {
  const { signers, photos, result, rectifyBy, arrival, replaces, findings, advice } = draft;
  if (!result) throw new Error('a sheet without a result is not finished');
  const used = new Set(signers.flatMap(({ paper }) => paper ?? []));
  return {
    format: 1,
    ...{
      visit: draft.visit,
      revision: draft.revision,
      visitedOn: draft.visitedOn,
      marks: draft.marks,
      result,
    },
    ...(result === 'rectify' && rectifyBy ? { rectifyBy } : {}),
    ...{ findings: findings.trim(), advice: advice.trim() },
    ...(arrival ? { arrival } : {}),
    signatures: signers.map(({ id, side, name, paper }) => ({
      ...{ side, name: name.trim() },
      photo: drawn[id]?.id ?? paper ?? '',
    })),
    photos: [
      ...photos.filter(({ id, item }) => item !== 'signature' || used.has(id)),
      ...signers.flatMap(({ id }) => drawn[id] ?? []),
    ],
    finishedAt,
    ...(replaces ? { replaces } : {}),
  };
}

/** The text whose SHA-256, in UTF-8, phone and server compare. */
export function sheetText(document: SheetDocument): string {
  return canonicalJson(document as JsonValue);
}
