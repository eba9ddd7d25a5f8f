import { useState } from 'react';
import { DayField } from '../../office/DayField.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { PairFile } from './pairs.ts';

interface Props {
  readonly file: PairFile;
  readonly onClose: () => void;
}

/** 延长期限: once, by what the programme gives. */
export function ExtendDialog({ file, onClose }: Props) {
  const { run, busy, failure } = useCommand('extendPair');
  return (
    <ReasonDialog
      title="延长培养期限"
      open
      act="延长"
      {...{ busy, failure, onClose }}
      onAct={async (reason) => {
        const done = await run({ pair: file.id, on: file.today, reason });
        if (done) announce(`已延长至 ${done.endsOn}。`);
        return done !== undefined;
      }}
    >
      <p className="of-flush">
        现在的期限到 {file.endsOn}，按规定延长 {file.rules?.extensionMonths} 个月，只能延长一次。
      </p>
    </ReasonDialog>
  );
}

/** 提前结束, with day and reason; the file stays. */
export function EndDialog({ file, onClose }: Props) {
  const { run, busy, failure } = useCommand('endPair');
  const [on, setOn] = useState(file.today);
  return (
    <ReasonDialog
      title={`提前结束师徒关系：${file.apprenticeName}`}
      open
      danger
      act="提前结束"
      {...{ busy, failure, onClose }}
      onAct={async (reason) => {
        const done = await run({ pair: file.id, on, reason });
        if (done) announce('师徒关系已提前结束。');
        return done !== undefined;
      }}
    >
      <p className="of-flush">档案会保留。师傅离开的，请用“更换师傅”，学习计划和记录会接着用。</p>
      <DayField label="结束日期" max={file.today} value={on} onChange={(day) => setOn(day || file.today)} />
    </ReasonDialog>
  );
}
