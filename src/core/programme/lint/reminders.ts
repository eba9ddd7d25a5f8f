import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** Ladders of reminders lead to deadlines that are there, and each rung stands once (F8). */
export function reminders({ reminders: ladders = [], deadlines }: Programme): LintNote[] {
  return ladders.flatMap(({ about, deadline, daysBefore }, at): LintNote[] => {
    const where = `提醒 ${at + 1}（${about}）`;
    const known = deadline === undefined || deadlines.some(({ id }) => id === deadline);
    const twice = daysBefore.filter((days, index) => daysBefore.indexOf(days) !== index);
    const filing = deadlines.some(({ binds }) => binds === 'filing');
    const counted = deadlines.find(({ id, binds }) =>
      deadline === undefined ? binds === 'filing' : id === deadline,
    );
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
      ...(about === 'sealOverdue' || deadline !== undefined || filing
        ? []
        : [
            { level: 'warning' as const, where, message: '没有报送期限，也没有写明按哪个期限提醒，不会发出' },
          ]),
    ];
  });
}
