import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { isBodyPaper } from './bodyPapers.ts';
import { type ExpectedPaper, expectedPapers, type PiledApplication } from './expectedPapers.ts';
import { itemKey, type PaperEntry, type PaperItem } from './paperEntry.ts';
import { entriesByItem, isComplete, paperStand } from './paperStand.ts';

/** What came of one paper, as the desk writes it down. */
export interface ReceivedLine extends PaperItem {
  readonly copies: number;
  readonly originals: number;
  readonly shelf: string | null;
  /** 补件日期 of what is still short. */
  readonly supplementBy: string | null;
  readonly note: string | null;
}
export interface ReceiptInput {
  readonly deliveredOn: string;
  readonly reason: string | null;
  readonly items: readonly ReceivedLine[];
}
export interface PileFacts {
  readonly programme: Programme;
  /** Applications of the body; those of the filing or recommended are due. */
  readonly applications: readonly PiledApplication[];
  /** Current entries of the body. */
  readonly entries: readonly PaperEntry[];
}

/** A line to be written on the new receipt. */
export interface ReceiptLine extends ReceivedLine {
  readonly kind: 'received' | 'missing';
}
export interface ReceiptChange {
  readonly lines: readonly ReceiptLine[];
  /** Statements of what was missing, which this receipt states anew. */
  readonly supersede: readonly string[];
}

const problem = (path: string, message: string) => refuse('inputInvalid', { problems: [{ path, message }] });

/**
 * 收件: a pile over the desk, written down in one act (R30, R67). 送达日期 may be earlier than today, then with a reason;
 * never later. Each receipt states anew all that is missing of what is due, so that the newest slip is the whole truth.
 */
export function receivePapers(facts: PileFacts, input: ReceiptInput, today: string): Decision<ReceiptChange> {
  if (input.deliveredOn > today) return refuse('deliveredInFuture', { date: input.deliveredOn });
  if (input.deliveredOn < today && !input.reason) return refuse('reasonMissing', {});
  const wrong = firstFault(facts, input);
  if (wrong) return wrong;
  const received = input.items.filter(({ copies }) => copies > 0);
  const missing = missingLines(facts, input);
  if (received.length === 0) return problem('items', '还没有登记收到的材料，请填写收到的份数');
  return allow({
    lines: [
      ...received.map((line): ReceiptLine => ({ ...line, kind: 'received', supplementBy: null })),
      ...missing,
    ],
    supersede: facts.entries.filter(({ kind }) => kind === 'missing').map(({ id }) => id),
  });
}

function firstFault({ programme, applications }: PileFacts, { items, deliveredOn }: ReceiptInput) {
  const tracks = new Map(applications.map(({ id, track }) => [id, track]));
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    const track = item.application === null ? undefined : tracks.get(item.application);
    if (item.application !== null && track === undefined) return refuse('notFound', { what: '份申报' });
    const material = programme.materials.find(({ id }) => id === item.material);
    const fits =
      material && (track === undefined || (material.tracks.includes(track) && !isBodyPaper(material)));
    if (!fits) return refuse('notFound', { what: '种材料' });
    if (seen.has(itemKey(item))) return problem(`items.${at}`, `“${material.title}”写了两行，请合为一行`);
    seen.add(itemKey(item));
    if (item.originals > item.copies) return problem(`items.${at}.originals`, '原件数不能多于份数');
    if (item.supplementBy !== null && item.supplementBy < deliveredOn)
      return problem(`items.${at}.supplementBy`, '补件日期不能早于送达日期');
  }
  return undefined;
}

/** What is still short after this receipt: of all that is due, and of what the desk named itself. */
function missingLines({ programme, applications, entries }: PileFacts, { items }: ReceiptInput) {
  const lines = new Map(items.map((item) => [itemKey(item), item]));
  const before = entriesByItem(entries);
  const line = (expected: ExpectedPaper): ReceiptLine[] => {
    const key = itemKey(expected);
    const now = lines.get(key);
    const stand = paperStand(before.get(key), {
      copies: Math.max(0, expected.copies - (now?.copies ?? 0)),
      originals: Math.max(0, expected.originals - (now?.originals ?? 0)),
    });
    const named = now?.supplementBy ?? null;
    if (isComplete(stand) || !(expected.due || named)) return [];
    const { application, material } = expected;
    const note = named ? (now?.note ?? null) : stand.missingNote;
    return [
      {
        kind: 'missing',
        application,
        material,
        ...stand.missing,
        shelf: null,
        note,
        supplementBy: named ?? stand.supplementBy,
      },
    ];
  };
  return expectedPapers(programme, applications).flatMap(line);
}
