import { z } from 'zod';

/** What a package between installations is called inside, and the only names its ZIP may hold (docs/package.md). */
export const PACKAGE_FORMAT = 'gongfang-package';
export const PACKAGE_VERSION = 1;
export const DOCUMENT_PATH = 'package.json';
export const MANIFEST_PATH = 'manifest.json';
export const SIGNATURE_PATH = 'signature.json';
export const filePath = (sha256: string) => `files/${sha256}`;
/** Paths are made of a hash and nothing that anybody wrote: none leads out of its folder. */
export const isPackagePath = (path: string) =>
  [DOCUMENT_PATH, MANIFEST_PATH, SIGNATURE_PATH].includes(path) || /^files\/[0-9a-f]{64}$/.test(path);

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().max(400);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const File = z.object({
  sha256: Hash,
  name: Name,
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']),
});

/** One application as it stood with the sender. Unknown members are left out: a later version may tell more. */
export const PackedApplication = z.object({
  fileNumber: z.string().min(1).max(60),
  state: z.string().max(40),
  track: z.object({ id: Name, title: Name }),
  form: z.object({ id: Name, title: Name }),
  studio: z.object({
    name: Name,
    titles: z.array(z.object({ title: Name, namingBody: Name, namedOn: Day })).max(50),
  }),
  leadName: z.string().trim().min(1).max(60),
  unit: z.object({ name: z.string().trim().min(2).max(120) }),
  body: z.object({ name: Name }),
  answers: z.record(
    z.string().max(300),
    z.union([z.string().max(20_000), z.array(z.string().max(20_000)).max(500)]),
  ),
  evidence: z
    .array(
      z.object({
        path: z.string().max(300),
        kind: z.enum(['copy', 'original']),
        stamp: z.enum(['none', 'seal', 'financeSeal']),
        file: File,
      }),
    )
    .max(1000),
  /** Sealed sheets, by the title of their level. */
  seals: z.array(z.object({ step: Name, paperDate: Day.nullable(), file: File })).max(50),
});
export type PackedApplication = z.infer<typeof PackedApplication>;

export const PackageDocument = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  madeAt: z.string().max(40),
  sender: z.object({ name: Name, city: Name, year: z.number().int(), programme: Name }),
  applications: z.array(PackedApplication).min(1).max(500),
});
export type PackageDocument = z.infer<typeof PackageDocument>;

export const PackageManifest = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  files: z
    .array(z.object({ path: z.string().max(100), bytes: z.number().int().min(0), sha256: Hash }))
    .max(3_000),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

export const PackageSignature = z.object({
  algorithm: z.literal('Ed25519'),
  /** SPKI, DER, base64. */
  publicKey: z.string().max(200),
  /** Over the bytes of the manifest, base64. */
  signature: z.string().max(200),
});

/** A fingerprint as people compare it by telephone: groups of four. */
export function groupedFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Least that somebody must have been told of a fingerprint to vouch for it: 16 digits, 64 bits. */
const LEAST = 16;
export function vouchesFor(told: string, fingerprint: string): boolean {
  const digits = told.toLowerCase().replace(/[^0-9a-f]/g, '');
  return digits.length >= LEAST && fingerprint.startsWith(digits);
}
