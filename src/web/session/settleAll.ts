type Settle = () => Promise<unknown>;
const open = new Set<Settle>();

/** Something that must reach the server before the person leaves. */
export function settleOnLeaving(settle: Settle): void {
  open.add(settle);
}

/** Sends what still waits; gives up after three seconds, it stays on this device. */
export async function settleAll(): Promise<void> {
  const late = new Promise((done) => setTimeout(done, 3000));
  await Promise.race([Promise.allSettled([...open].map((settle) => settle())), late]);
}
