import { signSentence } from '../../../contract/watchWords.zh.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import type { Sign } from './watch.ts';

interface Props {
  readonly signs: readonly Sign[];
  readonly onClose: () => void;
}

/** 提醒: one studio is told what stands against it, several that they look at it. */
export function RemindDialog({ signs, onClose }: Props) {
  const words = useWords();
  const { run, busy, failure } = useCommand('remindStudios');
  const studios = [...new Set(signs.map(({ studio }) => studio))];
  const [first] = signs;
  const what = signs.map(({ kind, facts }) => signSentence(kind, facts, words)).join('；');
  const proposal =
    studios.length === 1
      ? `${what}。请尽快补记或说明情况。`
      : '工作室有预警，请打开工作室档案的“预警和处理”查看，尽快补记或说明情况。';
  const [text, setText, forget] = useKept(`remind ${studios.join(' ')}`, proposal);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    const done = await run({ studios, text: text.trim() || proposal });
    if (!done) return;
    announce(`已提醒 ${done.studios} 个工作室，共 ${done.people} 人。`);
    close();
  }
  return (
    <ActDialog
      title={studios.length === 1 ? `提醒：${first?.studioName}` : `提醒 ${studios.length} 个工作室`}
      open
      act="发出提醒"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p>所在单位和{words.lead}在系统内收到，留有邮箱的同时收到邮件。</p>
      <TextField label="提醒内容" rows={4} maxLength={500} value={text} onChange={setText} />
    </ActDialog>
  );
}
