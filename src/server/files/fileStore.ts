import type { Readable } from 'node:stream';

/** Bytes as they arrived, not yet part of the store. */
export interface Received {
  /** SHA-256, hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Where they wait; on disk and flushed. */
  readonly path: string;
}

/** Content-addressed bytes by tenant. A local folder now; anything that can do these five things later. */
export interface FileStore {
  /** Takes a stream in. Nothing stays behind when it breaks. */
  receive(stream: Readable): Promise<Received>;
  /** Puts received bytes under their hash; the same bytes twice are one file. */
  keep(tenant: string, received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  /** Reads kept bytes; rejects when they are gone. */
  open(tenant: string, hash: string): Promise<Readable>;
  /** Removes kept files older than a moment that are not known, and what broken uploads left; answers how many. */
  sweep(tenant: string, olderThan: Date, known: (hashes: string[]) => Promise<Set<string>>): Promise<number>;
}
