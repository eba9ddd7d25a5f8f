import { bindingDeadline } from '../../campaign/bindingDeadline.ts';
import type { LintNote } from '../lintNote.ts';
import { hasFiling, hasSeals } from '../practice.ts';
import type { Programme } from '../programme.ts';

/** Ladders of reminders lead to deadlines that are there, and each rung stands once (F8). */
export function reminders({ reminders: ladders = [], deadlines, steps }: Programme): LintNote[] {
  return ladders.flatMap(({ about, deadline, daysBefore }, at): LintNote[] => {
    const where = `提醒 ${at + 1}（${about}）`;
    const known = deadline === undefined || deadlines.some(({ id }) => id === deadline);
    const twice = daysBefore.filter((days, index) => daysBefore.indexOf(days) !== index);
    const binding = bindingDeadline({ deadlines, steps });
    const counted = deadline === undefined ? binding : deadlines.find(({ id }) => id === deadline);
    const endless = about !== 'sealOverdue' && counted !== undefined && counted.due === undefined;
    return [
      ...(endless
        ? [
            {
              level: 'warning' as const,
              where,
              message: `“${counted.title}”常年受理，没有截止日可倒数，不会提醒。请去掉这一条，或补上截止日`,
            },
          ]
        : []),
      ...(known ? [] : [{ level: 'error' as const, where, message: `没有期限“${deadline}”` }]),
      ...(twice.length === 0
        ? []
        : [{ level: 'warning' as const, where, message: `“${twice[0]}天”写了两次，只提醒一次` }]),
      ...(about === 'notFiled' && !hasFiling({ steps })
        ? [{ level: 'warning' as const, where, message: '各环节都不报送，不必提醒报送，请删去' }]
        : []),
      ...(about === 'sealOverdue' && !hasSeals({ steps })
        ? [{ level: 'warning' as const, where, message: '各环节都不盖章，不必提醒补章，请删去' }]
        : []),
      ...(about === 'sealOverdue' || deadline !== undefined || binding !== undefined
        ? []
        : [
            { level: 'warning' as const, where, message: '没有报送期限，也没有写明按哪个期限提醒，不会发出' },
          ]),
    ];
  });
}
