import { ActDialog } from '../../office/ActDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { ReportRow } from './AnnualReportsPage.tsx';

interface Props {
  readonly year: number;
  readonly due: string | null;
  readonly rows: readonly ReportRow[];
  readonly onClose: () => void;
}

/** 提醒 those who have not reported, in one's own words. */
export function RemindReports({ year, due, rows, onClose }: Props) {
  const { run, busy, failure } = useCommand('remindStudios');
  const when = due ? `应在${dayInWords(due)}前提交，` : '';
  const proposal = `${year}年度报告${when}请打开工作室档案的“年度报告”，核对记录后提交。`;
  const [text, setText, forget] = useKept(`remind report ${year}`, proposal);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    const done = await run({ studios: rows.map(({ studio }) => studio), text: text.trim() || proposal });
    if (!done) return;
    announce(`已提醒 ${done.studios} 个工作室，共 ${done.people} 人。`);
    close();
  }
  return (
    <ActDialog
      title={`提醒 ${rows.length} 个工作室提交年度报告`}
      open
      act="发出提醒"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <TextField label="提醒内容" rows={4} maxLength={500} value={text} onChange={setText} />
    </ActDialog>
  );
}
