import type { LintNote } from '../lintNote.ts';
import type { Programme, Track } from '../programme.ts';
import { isUpward } from '../upward.ts';
import { trackName } from './elementNames.ts';

type Remark = Omit<LintNote, 'where'>;
const when = (holds: boolean, level: LintNote['level'], message: string): Remark[] =>
  holds ? [{ level, message }] : [];

/** A track of the level above needs its own date, and nothing of the city's own intake (S4, S36). */
function goingUp(track: Track, { deadlines, steps }: Programme): Remark[] {
  const due = deadlines.find(({ id }) => id === track.deadline);
  const filing = steps.find(({ id, filedAfter }) => filedAfter === true && track.steps.includes(id));
  const last = steps.find(({ id }) => id === track.steps.at(-1));
  return [
    ...when(track.deadline === undefined, 'error', '是向上推荐的类别，却没有自己的期限，请在“期限”里选一个'),
    ...when(
      due !== undefined && ['filing', 'submission'].includes(due.binds),
      'error',
      `期限“${due?.title}”管的是本级的${due?.binds === 'filing' ? '报送' : '提交'}，向上推荐的要另有一个期限，请把它的约束设为“仅告知”或“审核”`,
    ),
    ...when(track.level === undefined, 'error', '是向上推荐的类别，没有写报到哪一级，请选省级或全国'),
    ...when(track.designatedBy !== 'above', 'error', '是向上推荐的类别，由上级评定。请把“由谁决定”改为上级'),
    ...when(
      filing !== undefined,
      'error',
      `步骤“${filing?.title}”办完后要报送名单，向上推荐的不随本级报送。请另设一个不报送的步骤`,
    ),
    ...when(
      last !== undefined && last.actor !== 'city',
      'error',
      '向上推荐的最后一个步骤要由主管工会办理，由它报送上级',
    ),
    ...when(track.inspection === true, 'error', '是向上推荐的类别，不由本级检查验收，请去掉“要实地检查验收”'),
    ...when(
      track.outcomes?.plaque !== undefined || (track.outcomes?.money ?? []).length > 0,
      'warning',
      '是向上推荐的类别，牌匾和经费由上级给，写在这里不会办理，请核对',
    ),
    ...when(
      track.toName === undefined && track.takes.length === 0,
      'note',
      '没有写最多报几个，按不限数目办理',
    ),
  ];
}

/** What only makes sense on the way up. */
function staying({ level, deadline, designatedBy }: Track): Remark[] {
  return [
    ...when(designatedBy === 'above', 'error', '由上级评定的类别，种类要是“向上推荐”，请改正'),
    ...when(level !== undefined, 'warning', '只有向上推荐的类别写报到哪一级，写在这里不起作用'),
    ...when(deadline !== undefined, 'error', '只有向上推荐的类别有自己的期限，请去掉期限'),
  ];
}

/** The tracks of the level above, and words of theirs where they do not belong. */
export function upward(programme: Programme): LintNote[] {
  return programme.tracks.flatMap((track) =>
    (isUpward(track) ? goingUp(track, programme) : staying(track)).map((one) => ({
      ...one,
      where: trackName(track),
    })),
  );
}
