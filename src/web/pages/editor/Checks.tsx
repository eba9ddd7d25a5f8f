import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stepOfNote } from '../../../core/draft/stepOfNote.ts';
import { stepWords } from '../drafts/draftWords.ts';
import type { AreaProps, PlacedNote } from './areaProps.ts';
import { domId } from './place.ts';

const levels = { error: '要改正', warning: '请留意', note: '供参考' } as const;

/** 检查: what is wrong, worst first; each remark leads to its element. It stays in sight at the foot of the screen. */
export function Checks({ draft, notes, select }: Pick<AreaProps, 'draft' | 'notes' | 'select'>) {
  const [open, setOpen] = useState(false);
  const waiting = notes.filter(({ level, acknowledged }) => level !== 'note' && !acknowledged);
  const of = (level: PlacedNote['level']) => waiting.filter((note) => note.level === level).length;
  const rest = notes.filter((note) => !waiting.includes(note));
  return (
    <section className="ed-checks" aria-label="检查">
      <button
        type="button"
        className="ed-checks-head"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        id="ed-checks"
      >
        <strong>检查</strong>
        <span className={of('error') > 0 ? 'state state-bad' : 'state state-good'}>
          {of('error') > 0 ? `要改正 ${of('error')} 处` : '没有要改正的'}
        </span>
        {of('warning') > 0 && <span className="state state-warn">请留意 {of('warning')} 处</span>}
        <span className="ed-checks-more">{open ? '收起' : '展开'}</span>
      </button>
      {open && (
        <div className="ed-checks-body">
          <NoteList draft={draft} notes={waiting} select={select} />
          {rest.length > 0 && (
            <details>
              <summary>
                {levels.note}（{rest.length}）
              </summary>
              <NoteList draft={draft} notes={rest} select={select} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}

function NoteList({ draft, notes, select }: Pick<AreaProps, 'draft' | 'notes' | 'select'>) {
  return (
    <ul className="ed-notes">
      {notes.map((note) => (
        <li key={note.place + note.where + note.message}>
          <span className={`ed-level ed-level-${note.level}`}>{levels[note.level]}</span>
          {note.area === undefined ? (
            <Link to={`/drafts/${draft.id}/${stepOfNote(note)}`}>
              {note.message}（{stepWords[stepOfNote(note)].title}）
            </Link>
          ) : (
            <a
              href={`#${domId(note.place)}`}
              onClick={(event) => {
                event.preventDefault();
                select(note.place, true);
              }}
            >
              {note.message}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
