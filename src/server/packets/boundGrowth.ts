const LOOK_MS = 200;

/**
 * Calls `tooMuch` once when the process has grown by so many MB since now; answers what ends the watch. Bytes and the
 * PDF engine stand outside the measure that a thread's heap has, and a file of one megabyte may ask for thousands.
 */
export function boundGrowth(megabytes: number, tooMuch: () => void): () => void {
  const most = process.memoryUsage.rss() + megabytes * 1_000_000;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() <= most) return;
    clearInterval(timer);
    tooMuch();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
