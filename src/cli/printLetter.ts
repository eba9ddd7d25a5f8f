import { bindingDeadline } from '../core/campaign/bindingDeadline.ts';
import { deadlineStand } from '../core/campaign/deadline.ts';
import type { Programme } from '../core/programme/programme.ts';
import { cellText } from '../core/quota/cellText.ts';
import { deadlineOnPaper } from '../documents/deadlineOnPaper.ts';
import type { ListData } from '../documents/listSheet.ts';
import type { Paper } from '../documents/page.ts';
import { circularPaper } from '../documents/papers/circularPaper.ts';
import { quotaLetter } from '../documents/papers/quotaLetter.ts';
import { StartRefusal } from '../server/startRefusal.ts';

function circular(programme: Programme): Paper {
  const paper = circularPaper(programme);
  if (!paper) throw new StartRefusal('方案里没有通知的正文（circular.body），请补上后再打印。');
  return paper;
}

/** The row as the programme hands it down; moved places are known only to a server. */
function quotaShare(programme: Programme, { body }: ListData): Paper {
  const found = programme.bodies.find(({ id }) => id === body);
  const row = programme.quota.rows.find(({ holders }) => found && holders.includes(found.id));
  if (!found || !row) {
    const known = programme.bodies.map(({ id, name }) => `  ${id}　${name}`).join('\n');
    throw new StartRefusal(
      `数据文件里写明哪个单位，如 {"body":"${programme.bodies[0]?.id}"}。有这些：\n${known}`,
    );
  }
  const deadline = bindingDeadline(programme);
  const others = programme.bodies.filter(({ id }) => id !== found.id && row.holders.includes(id));
  const facts = { now: new Date(0), timeZone: programme.timeZone };
  const receiver = deadline?.receiver ? { receiver: deadline.receiver } : {};
  return quotaLetter(programme, {
    body: found.name,
    tiers: programme.quota.tiers.map(({ id }) => ({ tier: id, text: cellText(row.cells[id]) })),
    sharedWith: others.map(({ name }) => name),
    day: programme.circular.issuedOn,
    ...(deadline
      ? {
          due: {
            printed: deadlineOnPaper(programme, deadline, deadlineStand(deadline, facts)),
            extended: false,
            ...receiver,
          },
        }
      : {}),
  });
}

const letters: Readonly<Record<string, (programme: Programme, data: ListData) => Paper>> = {
  circular,
  quotaLetter: quotaShare,
};

/** Names of the papers that are no layout, for the list of what can be printed. */
export const letterNames = { circular: '通知和附件', quotaLetter: '任务分配通知书' } as const;

/** A letter that needs no server; undefined when the name is none of theirs. */
export function letterFor(programme: Programme, name: string, data: ListData): Paper | undefined {
  return Object.hasOwn(letters, name) ? letters[name]?.(programme, data) : undefined;
}
