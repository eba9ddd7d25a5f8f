import { useState } from 'react';
import { movedWord } from '../../../contract/mergeWords.zh.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Pair, Placed } from './PairCard.tsx';

/** Which of the two is kept, what goes over, what stands against it, and why. */
export function MergeDialog({ one, other, onClose }: Pair & { readonly onClose: () => void }) {
  const [kept, setKept] = useState(one.studio);
  const gone = kept === one.studio ? other.studio : one.studio;
  const query = useContractQuery('mergePreview', { kept, gone }, { staleTime: 0 });
  const { run, busy, failure } = useCommand('mergeStudios');
  async function merge(reason: string): Promise<boolean> {
    const seen = query.data;
    if (!seen) return false;
    const versions = { keptVersion: seen.kept.version, goneVersion: seen.gone.version };
    const done = await run({ kept, gone, ...versions, reason });
    if (done) announce('已合并。合并过的列在本页下面，可以撤销。');
    return done !== undefined;
  }
  return (
    <ReasonDialog title="合并档案" act="合并" open {...{ busy, failure, onClose }} onAct={merge}>
      <fieldset className="du-choose">
        <legend>保留哪一份（名称和单位以它为准）</legend>
        {[one, other].map((file: Placed) => (
          <label key={file.studio} className="of-check">
            <input
              type="radio"
              name="kept"
              checked={kept === file.studio}
              onChange={() => setKept(file.studio)}
            />
            <span>
              {file.name}
              <span className="soft">
                （{file.leadName}，{file.unitName}，{file.bodyName}）
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Loaded query={query}>
        {({ moves, years, clashes }) => (
          <>
            <p className="of-flush">
              {moves.length > 0
                ? `另一份的这些内容转到保留的一份：${moves.map(({ table, count }) => `${movedWord(table)} ${count} 项`).join('、')}。`
                : '另一份没有要转过来的内容。'}
              盖章定稿的内容不变，只改归属。另一份不再列出，可以撤销。
            </p>
            {years.length > 0 ? (
              <p className="note note-bad">
                现在不能合并：两份在{years.join('、')}各有一份有效的申报。请先让其中一份撤回或不予推荐。
              </p>
            ) : null}
            {clashes.length > 0 ? (
              <p className="note note-bad">
                现在不能合并：{clashes.map(movedWord).join('、')}
                两份都有，只能留一份。请先在其中一份档案里处理好。
              </p>
            ) : null}
          </>
        )}
      </Loaded>
    </ReasonDialog>
  );
}
