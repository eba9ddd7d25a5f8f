import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askedMark, openItems } from '../../../core/review/handIn.ts';
import { sheetPoints } from '../../../core/review/sheetPoints.ts';
import { scoreSheet } from '../../../core/scoring/scoreSheet.ts';
import type { MarkGiven } from '../../../core/standards/marks.ts';
import { standardLeaves } from '../../../core/standards/standardLeaves.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { ItemCard } from './ItemCard.tsx';
import { SheetConflict } from './SheetConflict.tsx';
import { type SaveState, type SheetAnswer, useSheet } from './useSheet.ts';

const stateWords: { readonly [S in SaveState]: string } = {
  saved: '已保存',
  saving: '正在保存',
  offline: '离线，已存本机',
  conflict: '冲突，请选择保留哪一份',
};
const looks: { readonly [S in SaveState]: string } = {
  saved: 'good',
  saving: 'todo',
  offline: 'warn',
  conflict: 'bad',
};

/** The marks with live points, saved by themselves; handed in once all items are marked. */
export function Marking({ answer }: { readonly answer: SheetAnswer }) {
  const { standard, assignment, handedInAt, evidence, self, next } = answer;
  const sheet = useSheet(answer);
  const { run, busy, failure } = useCommand('handInReview');
  const [asked, setAsked] = useState(false);
  const { typed, setTyped } = sheet;
  const frozen = handedInAt !== null;
  const leaves = standard ? standardLeaves(standard) : [];
  const open = openItems(standard ?? undefined, typed.marks);
  const points = sheetPoints(standard ?? undefined, typed.marks);
  const items = standard?.scoring ? scoreSheet(standard, typed.marks).items : {};
  const give = (id: string, given: MarkGiven) =>
    setTyped({ ...typed, marks: { ...typed.marks, [id]: given } });
  async function handIn(): Promise<void> {
    setAsked(true);
    if (open.length > 0) return document.getElementById('open-items')?.focus();
    if (!(await sheet.save())) return;
    if (await run({ assignment, version: sheet.version() })) announce('评分已提交。');
  }
  return (
    <section className="of-stack" aria-labelledby="marking">
      <h2 id="marking" className="of-flush">
        {standard ? `对照${standard.title}评审` : '评审意见'}
      </h2>
      {sheet.theirs ? (
        <SheetConflict leaves={leaves} mine={typed} theirs={sheet.theirs} onChoose={sheet.choose} />
      ) : null}
      {asked && open.length > 0 ? (
        <div id="open-items" className="note note-bad" role="alert" tabIndex={-1}>
          <p>还有 {open.length} 项没有评：</p>
          <ul>
            {open.map(({ id, title }) => (
              <li key={id}>
                <a href={`#item-${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {leaves.map((leaf) => (
        <ItemCard
          key={leaf.id}
          {...{ leaf, frozen }}
          mark={standard ? askedMark(standard, leaf.item) : undefined}
          points={items[leaf.id]}
          self={self[leaf.id]}
          evidence={evidence.filter(({ item }) => item === leaf.id)}
          given={typed.marks[leaf.id] ?? {}}
          open={asked && open.some(({ id }) => id === leaf.id)}
          onGive={(given) => give(leaf.id, given)}
        />
      ))}
      <div className="of-field">
        <label htmlFor="sheet-note">评审意见（可不填）</label>
        <textarea
          id="sheet-note"
          className="of-area"
          rows={4}
          maxLength={5000}
          readOnly={frozen}
          value={typed.note}
          onChange={({ target }) => setTyped({ ...typed, note: target.value })}
        />
      </div>
      <RefusalNote failure={failure} />
      <div className="save-bar" data-state={frozen ? 'saved' : sheet.state}>
        <span role="status" className={`state state-${frozen ? 'good' : looks[sheet.state]}`}>
          {frozen ? '已提交' : stateWords[sheet.state]}
        </span>
        {sheet.state === 'offline' ? <span>{sheet.message}</span> : null}
        <span>
          {points === null ? '' : `合计 ${points} 分，`}
          已评 {leaves.length - open.length}/{leaves.length} 项
        </span>
        {frozen ? (
          <Onward next={next} />
        ) : (
          <button type="button" className="button" disabled={busy} onClick={() => void handIn()}>
            提交评分
          </button>
        )}
      </div>
    </section>
  );
}

function Onward({ next }: { readonly next: string | null }) {
  return next ? (
    <Link to="/review-desk/$assignment" params={{ assignment: next } as never} className="button">
      下一份
    </Link>
  ) : (
    <Link to="/review-desk" className="button">
      回到我的评审
    </Link>
  );
}
