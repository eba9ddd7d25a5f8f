import type { CallFailed } from '../../../contract/client.ts';
import type { AnswerValue } from '../../../core/answers/answers.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { WorkKind } from '../../../core/programme/workLog.ts';
import type { PathConflict } from '../../../core/refusals.ts';
import { kindForm } from '../../../core/workLog/kindForm.ts';
import { dayWord } from '../../../core/workLog/wordsOfEntry.ts';
import { valueInWords } from '../../form/valueInWords.ts';

/** One value that somebody else changed meanwhile, in words. */
export interface Side {
  readonly path: string;
  readonly label: string;
  readonly mineWords: string;
  readonly theirsWords: string;
  readonly version: number;
  readonly theirs: {
    readonly value: AnswerValue | null;
    readonly day: string;
    readonly about: string | null;
  };
}

const first = (value: AnswerValue | null): string => (typeof value === 'string' ? value : '');

/** The two values of each difference, as people read them. */
export function sidesOf(
  failure: CallFailed,
  kind: WorkKind,
  dictionaries: Programme['dictionaries'],
): readonly Side[] {
  const conflicts = (failure.params as { conflicts?: readonly PathConflict[] }).conflicts ?? [];
  const form = kindForm(kind);
  const programme = { dictionaries, bodies: [], tracks: [] } as unknown as Programme;
  return conflicts.map(({ path, yours, theirs, version }) => {
    const field = kind.fields.find(({ id }) => id === path.split('.')[0]);
    const words = (value: AnswerValue | null) =>
      field ? valueInWords(form, programme, path, value) : first(value) || '未选';
    return {
      ...{ path, version, label: field?.label ?? (path === 'entry day' ? dayWord(kind) : '说的是哪一项') },
      ...{ mineWords: words(yours), theirsWords: words(theirs) },
      theirs: { value: theirs, day: first(theirs), about: first(theirs) || null },
    };
  });
}

interface Props {
  readonly sides: readonly Side[];
  readonly onChoose: (side: Side, take: 'mine' | 'theirs', newest: number) => void;
}

/** Both values side by side; the person chooses, nothing wins silently. */
export function ConflictSides({ sides, onChoose }: Props) {
  return (
    <div className="note note-bad" role="alert">
      <p>
        <strong>有冲突：</strong>别人刚更正了这一笔。请逐项选定，再保存一次。
      </p>
      {sides.map((side) => (
        <div key={side.path} className="conflict" role="group" aria-label={`“${side.label}”有冲突`}>
          <p>
            <strong>{side.label}</strong>
          </p>
          <div className="conflict-sides">
            <div>
              <p className="soft">您填写的</p>
              <p>{side.mineWords || '空白'}</p>
              <button
                type="button"
                className="button button-plain"
                onClick={() => onChoose(side, 'mine', side.version)}
              >
                保留我填写的<span className="unseen">：{side.label}</span>
              </button>
            </div>
            <div>
              <p className="soft">已保存的</p>
              <p>{side.theirsWords || '空白'}</p>
              <button
                type="button"
                className="button button-plain"
                onClick={() => onChoose(side, 'theirs', side.version)}
              >
                采用已保存的<span className="unseen">：{side.label}</span>
              </button>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
