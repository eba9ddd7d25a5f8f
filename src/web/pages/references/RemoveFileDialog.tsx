import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Reference } from './ReferencesPage.tsx';

/** 移除文件: the number stays, the wrong file goes. */
export function RemoveFileDialog({ paper, onClose }: { paper: Reference; onClose: () => void }) {
  const { run, busy, failure } = useCommand('removeReferenceFile');
  async function act(): Promise<void> {
    if (paper.reference && (await run({ reference: paper.reference }))) {
      announce('文件已移除。');
      onClose();
    }
  }
  return (
    <ActDialog
      title={`移除文件：${paper.number}`}
      open
      act="移除文件"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p>移除后，各单位不能再下载“{paper.file?.name}”；文号和标题保留，可以再传正确的文件。</p>
    </ActDialog>
  );
}
