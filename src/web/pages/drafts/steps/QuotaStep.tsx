import { useState } from 'react';
import { setPrinted } from '../../../../core/quota/editQuota.ts';
import { sameColumns, withQuotaColumns } from '../../../../core/quota/quotaLayout.ts';
import { columnTotal } from '../../../../core/quota/quotaTotals.ts';
import { readingOf } from '../notice/elements.ts';
import { AddRows } from '../quota/AddRows.tsx';
import { DoctorSays } from '../quota/DoctorSays.tsx';
import { QuotaFile } from '../quota/QuotaFile.tsx';
import { QuotaGrid } from '../quota/QuotaGrid.tsx';
import { RowWarnings } from '../quota/RowWarnings.tsx';
import { TierEditor } from '../quota/TierEditor.tsx';
import { useQuotaEdits } from '../quota/useQuotaEdits.ts';
import type { StepProps } from '../stepProps.ts';
import { TextField } from './TextField.tsx';
import '../quota/quotaGrid.css';

/** 名额分配: the quota table on a grid, what the doctor said of it, what does not add up (F5, F47). */
export default function QuotaStep({ draft, programme, save, state, readOnly }: StepProps) {
  const { quota, bodies, tracks, layouts } = programme;
  const edits = useQuotaEdits(quota, (next) => {
    save('quota', next);
    // The paper of the table has a column for each of its columns (R35).
    if (!sameColumns(quota, next)) save('layouts', withQuotaColumns(layouts, next));
  });
  const [faults, setFaults] = useState<readonly string[]>([]);
  const read = readingOf(draft)?.quota?.value;
  const grid = { quota, bodies, edits, readOnly };
  return (
    <>
      {read && <DoctorSays {...grid} read={read} />}
      <div className="dr-fields">
        <TextField
          label="表的标题"
          value={quota.title}
          readOnly={readOnly}
          onChange={(title) => edits.change((now) => ({ ...now, title }))}
        />
        <TextField
          label="单位（量词）"
          value={quota.unit}
          readOnly={readOnly}
          onChange={(unit) => edits.change((now) => ({ ...now, unit }))}
        />
      </div>
      {!readOnly && <HowToType edits={edits} />}
      {faults.length > 0 && (
        <div className="note note-warn" role="status">
          <p className="of-strong">粘贴时没有认出的</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <button type="button" className="button-link" onClick={() => setFaults([])}>
            知道了
          </button>
        </div>
      )}
      <QuotaGrid {...grid} onPasted={setFaults} />
      {!readOnly && (
        <p>
          <button
            type="button"
            className="button-link"
            onClick={() =>
              edits.change((now) =>
                now.tiers.reduce((sum, { id }) => setPrinted(sum, id, columnTotal(sum, id)), now),
              )
            }
          >
            合计按各行相加填写
          </button>
        </p>
      )}
      <RowWarnings {...grid} />
      {!readOnly && <AddRows {...grid} />}
      {!readOnly && <TierEditor {...grid} tracks={tracks} />}
      <QuotaFile {...grid} draft={draft.id} state={state} />
    </>
  );
}

function HowToType({ edits }: { readonly edits: ReturnType<typeof useQuotaEdits> }) {
  return (
    <div className="of-line">
      <span className="soft">
        直接打字就是改写；方向键、回车、Tab 换格，Esc 放弃。可以写 5、1-2、≥5（不少于5），空着就是不分配。
      </span>
      <button type="button" className="button-link" aria-disabled={!edits.canUndo} onClick={edits.undo}>
        撤销（Ctrl＋Z）
      </button>
      <button type="button" className="button-link" aria-disabled={!edits.canRedo} onClick={edits.redo}>
        重做（Ctrl＋Y）
      </button>
    </div>
  );
}
