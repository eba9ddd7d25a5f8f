import type { OpinionInFile } from '../store/applicationFile.ts';

/** A moment that PostgreSQL wrote into JSON, in UTC. */
export function moment(text: string): string {
  return new Date(text).toISOString();
}
const maybe = (text: string | null) => (text === null ? null : moment(text));

/** An opinion as it is shown, superseded ones included. */
export function opinionView(row: OpinionInFile) {
  return {
    ...{ id: row.id, step: row.step, positive: row.positive, text: row.text, signatory: row.signatory },
    paperDate: row.paper_date,
    recordedAt: moment(row.recorded_at),
    byName: row.by_name,
    enteredFor: row.entered_for,
    seal: row.seal as 'none' | 'scan' | 'online' | 'follows',
    sealedAt: maybe(row.sealed_at),
    scan: row.scan === null ? null : { upload: row.scan, name: row.scan_name ?? '' },
    sealReason: row.seal_reason,
    sealPromisedOn: row.seal_promised_on,
    sealSuppliedAt: maybe(row.seal_supplied_at),
    supersededAt: maybe(row.superseded_at),
  };
}
