import { open } from 'node:fs/promises';

/** A file read here and there, for looking into large ones without holding them. */
export interface FileBytes {
  /** Bytes. */
  readonly size: number;
  /** Up to `length` bytes from `at`; fewer at the end, none behind it. */
  read(at: number, length: number): Promise<Buffer>;
}

/** Opens a file for the time of some work. */
export async function withFileBytes<T>(path: string, work: (bytes: FileBytes) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (at: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, size - at));
      if (at < 0 || wanted === 0) return Buffer.alloc(0);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, at);
      return buffer.subarray(0, bytesRead);
    };
    return await work({ size, read });
  } finally {
    await handle.close();
  }
}
