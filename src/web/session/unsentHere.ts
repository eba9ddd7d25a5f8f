import { worksHere } from './worksHere.ts';

interface Person {
  readonly user: string;
  readonly allowed: readonly string[];
}
const none = async () => [];

/** What lies on this device only, in words: 2 张验收表、1 笔年度记录. Blank when everything is at the server. */
export async function unsentHere({ user, allowed }: Person): Promise<string> {
  const parts: string[] = [];
  const say = (n: number, what: string) => n > 0 && parts.push(`${n} ${what}`);
  if (allowed.includes('seeInspectionDesk')) {
    const { unsentSheets } = await import('../inspection/shelf.ts');
    say((await unsentSheets(user)).length, '张验收表');
  }
  if (worksHere(allowed)) {
    const { workShelf } = await import('../work/workShelf.ts');
    const { checkShelf } = await import('../work/phoneStore.ts');
    say((await workShelf(user).waiting().catch(none)).length, '笔年度记录');
    say((await checkShelf(user).waiting().catch(none)).length, '条师徒检查');
  }
  return parts.join('、');
}

/** Signing out: papers of others leave the device, what is unsent stays for its writer. */
export async function leaveDevice({ user, allowed }: Person): Promise<void> {
  if (allowed.includes('seeInspectionDesk')) {
    const { leavePhone } = await import('../inspection/shelf.ts');
    await leavePhone(user).catch(() => undefined);
  }
  if (worksHere(allowed)) {
    const { phoneStore } = await import('../work/phoneStore.ts');
    await phoneStore(user)
      .leave()
      .catch(() => undefined);
  }
}
