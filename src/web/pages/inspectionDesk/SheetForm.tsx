import { useRef, useState, useSyncExternalStore } from 'react';
import { type SheetGap, sheetGaps } from '../../../core/inspection/sheetGaps.ts';
import { standardLeaves } from '../../../core/standards/standardLeaves.ts';
import { sendNow } from '../../inspection/keepSending.ts';
import type { Keeping, OpenSheet } from '../../inspection/openSheet.ts';
import type { InspectionCase, PhoneShelf } from '../../inspection/shelf.ts';
import { announce } from '../../parts/announce.ts';
import { Arrival } from './Arrival.tsx';
import { Conclusion } from './Conclusion.tsx';
import { ItemCard } from './ItemCard.tsx';
import { gapAnchor, gapSentence } from './inspectionWords.ts';
import { Signers } from './Signers.tsx';

interface Props {
  readonly sheet: OpenSheet;
  readonly papers: InspectionCase;
  readonly shelf: PhoneShelf;
}
const keepingWords: { readonly [K in Keeping]: string } = {
  kept: '已存本机',
  keeping: '正在存入本机……',
  failed: '没有存入本机：请不要关闭本页，清理手机存储后再改动任意一处',
};

/** The sheet while it is filled: no button saves it, it always says where it is kept and what it still lacks (ux 4, 6, 7). */
export function SheetForm({ sheet, papers, shelf }: Props) {
  const { sheet: kept, keeping } = useSyncExternalStore(sheet.subscribe, sheet.read);
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState(false);
  const [busy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const leaves = papers.standard ? standardLeaves(papers.standard) : [];
  const { draft } = kept;
  const gaps = sheetGaps(draft, leaves);
  const long = draft.findings.length > 5000 || draft.advice.length > 5000;
  async function finish(): Promise<void> {
    setAsked(true);
    if (gaps.length > 0 || long) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    setBusy(true);
    setFault(false);
    try {
      await sheet.finish();
      announce('验收表已完成，存在本机，有网络时自动上传');
      window.scrollTo({ top: 0 });
      sendNow();
    } catch {
      setFault(true);
    }
    setBusy(false);
  }
  return (
    <>
      <p className={`sheet-keeping ${keeping === 'failed' ? 'over' : ''}`} role="status">
        {keepingWords[keeping]} · {gaps.length === 0 ? '已填齐' : `还差 ${gaps.length} 项`}
      </p>
      <Arrival draft={draft} sheet={sheet} />
      {papers.standard && <h2>{papers.standard.title}</h2>}
      {leaves.map((leaf) => (
        <ItemCard key={leaf.id} {...{ leaf, draft, papers, sheet, shelf }} />
      ))}
      <Conclusion draft={draft} sheet={sheet} shelf={shelf} />
      <Signers draft={draft} sheet={sheet} shelf={shelf} />
      <Missing gaps={gaps} asked={asked} box={summary} />
      {fault && (
        <p className="note note-bad" role="alert">
          手机没有存下这张验收表。请清理存储空间后再按一次“完成”，已填内容还在。
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button button-wide" aria-busy={busy} onClick={() => void finish()}>
          完成，存入本机并上传
        </button>
      </div>
      <p className="soft">完成后不能再改；需要更正时另填一份替代。</p>
    </>
  );
}

interface MissingProps {
  readonly gaps: readonly SheetGap[];
  readonly asked: boolean;
  readonly box: React.RefObject<HTMLDivElement | null>;
}

function Missing({ gaps, asked, box }: MissingProps) {
  if (gaps.length === 0) return null;
  const list = (
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.kind} ${gap.at ?? gap.side ?? ''}`}>
          <a href={`#${gapAnchor(gap)}`}>{gapSentence(gap)}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <div
      className={asked ? 'note note-bad' : 'note'}
      ref={box}
      tabIndex={-1}
      role={asked ? 'alert' : undefined}
    >
      <details open={asked || gaps.length < 6}>
        <summary>还差 {gaps.length} 项才能完成</summary>
        {list}
      </details>
    </div>
  );
}
