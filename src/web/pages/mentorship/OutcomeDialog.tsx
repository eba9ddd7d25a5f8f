import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { OutcomeFields, useOutcome } from './OutcomeFields.tsx';
import type { PairFile } from './pairs.ts';

/** A level or honour that came after the evaluation. */
export function OutcomeDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('addPairOutcome');
  const form = useOutcome(file);
  async function act(): Promise<void> {
    const outcome = form.read();
    const done = outcome && (await run({ pair: file.id, ...outcome }));
    if (!done) return;
    announce(done.existed ? '年度记录里已有这一条，已对应上，没有重复计数。' : '已登记，并记入年度记录。');
    onClose();
  }
  return (
    <ActDialog
      title={`登记晋升或荣誉：${file.apprenticeName}`}
      open
      act="登记"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <OutcomeFields {...{ file, form }} optional={false} />
    </ActDialog>
  );
}
