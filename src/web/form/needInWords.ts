interface Need {
  readonly kind: 'copy' | 'original';
  readonly stamp: 'none' | 'seal' | 'financeSeal';
}
const stamps = { none: '', seal: '加盖公章的', financeSeal: '加盖单位财务章的' } as const;
const kinds = { copy: '复印件', original: '原件' } as const;

/** What proof is wanted: 加盖单位财务章的原件. */
export function needInWords({ kind, stamp }: Need): string {
  return `${stamps[stamp]}${kinds[kind]}`;
}

/** 2.4 MB, 380 KB. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
