import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import type { PublicNotice } from '../publicNotice.ts';
import { stepName } from './elementNames.ts';

/** Practice is at least five working days, or five or seven days of the calendar (domain 2.7). */
const usual = 5;
const longest = 30;

function remarks(where: string, { days, count }: PublicNotice): LintNote[] {
  const unit = count === 'workdays' ? '个工作日' : '天';
  const warn = (message: string): LintNote[] => [{ level: 'warning', where, message }];
  if (days < usual) return warn(`公示只有 ${days} ${unit}，通常不少于 ${usual} 个工作日，请核对`);
  return days > longest ? warn(`公示长达 ${days} ${unit}，请核对是否写错`) : [];
}

/** How long those to be named, or what one level agreed to, are shown to the public. */
export function publicNotices({ publicNotice, steps }: Programme): LintNote[] {
  return [
    ...(publicNotice ? remarks('公示 publicNotice', publicNotice) : []),
    ...steps.flatMap((step) =>
      step.publicNotice ? remarks(`${stepName(step)} › 公示`, step.publicNotice) : [],
    ),
  ];
}
