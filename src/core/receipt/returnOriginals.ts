import { allow, type Decision, refuse } from '../refusals.ts';
import { itemKey, type PaperItem } from './paperEntry.ts';
import { entriesByItem, paperStand } from './paperStand.ts';
import type { PileFacts } from './receivePapers.ts';

/** Originals of one paper that go back. */
export interface ReturnedLine extends PaperItem {
  readonly originals: number;
}
export interface ReturnInput {
  readonly handedOn: string;
  /** Only lent: the day it is to be back. */
  readonly backBy: string | null;
  readonly items: readonly ReturnedLine[];
}

const problem = (path: string, message: string) => refuse('inputInvalid', { problems: [{ path, message }] });

/** 退还原件: only what lies here goes back, and nothing twice (R67). The day is that of the signature on the slip. */
export function returnOriginals(
  { programme, entries }: Pick<PileFacts, 'programme' | 'entries'>,
  { handedOn, backBy, items }: ReturnInput,
  today: string,
): Decision<readonly ReturnedLine[]> {
  if (handedOn > today) return problem('handedOn', '退还日期不能晚于今天，请按实际领取的日期填写');
  if (backBy !== null && backBy < handedOn) return problem('backBy', '归还日期不能早于退还日期');
  const before = entriesByItem(entries);
  const asked = new Map<string, number>();
  for (const item of items) {
    const key = itemKey(item);
    asked.set(key, (asked.get(key) ?? 0) + item.originals);
    if (asked.get(key)! > paperStand(before.get(key)).originalsHere) {
      const title = programme.materials.find(({ id }) => id === item.material)?.title ?? item.material;
      return refuse('originalNotHere', { title });
    }
  }
  return allow(items);
}
