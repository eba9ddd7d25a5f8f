import type { DraftStep } from '../../../core/draft/draftSteps.ts';
import { elementPlace, focusElement } from './elementPlace.ts';
import type { DraftDetail } from './stepProps.ts';

type Note = DraftDetail['notes'][number];
const heads = { error: '要改正', warning: '请留意', note: '供参考' } as const;
const looks = { error: 'note-bad', warning: 'note-warn', note: '' } as const;

/** What the check says of this step; each remark leads to its element. What is only worth knowing is folded. */
export function Remarks({ draft, step }: { readonly draft: DraftDetail; readonly step: DraftStep }) {
  const notes = draft.notes.filter((note) => note.step === step);
  const of = (level: Note['level']) => notes.filter((note) => note.level === level && !note.acknowledged);
  const seen = notes.filter(({ level, acknowledged }) => level === 'note' || acknowledged);
  return (
    <>
      {(['error', 'warning'] as const).map((level) => (
        <RemarkList
          key={level}
          title={`${heads[level]}（${of(level).length}）`}
          look={looks[level]}
          notes={of(level)}
        />
      ))}
      {seen.length > 0 && (
        <details className="dr-seen">
          <summary>
            {heads.note}（{seen.length}）
          </summary>
          <RemarkList title="" look="" notes={seen} />
        </details>
      )}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly look: string;
  readonly notes: readonly Note[];
}

function RemarkList({ title, look, notes }: ListProps) {
  if (notes.length === 0) return null;
  return (
    <div className={`note ${look}`}>
      {title !== '' && <h2>{title}</h2>}
      <ul>
        {notes.map(({ where, message }) => (
          <li key={where + message}>
            <a
              href={`#${elementPlace(where)}`}
              onClick={(event) => {
                event.preventDefault();
                focusElement(elementPlace(where));
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
