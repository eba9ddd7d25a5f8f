import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { pairSideWords } from '../../../contract/mentorshipWords.zh.ts';
import { pairSides } from '../../../core/mentorship/agreement.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { FilesPick } from './FilesPick.tsx';
import type { PairFile } from './pairs.ts';

type Check = PairFile['checks'][number];

/** 签到检查 (R12): what both wrote, latest first, with photos; and the next one by one press. */
export function Checks({ file }: { readonly file: PairFile }) {
  const [checking, setChecking] = useState(false);
  const [back, setBack] = useState<Check>();
  const { checks, rules, checkDueOn } = file;
  const may = file.allowed.includes('check');
  return (
    <section className="of-stack" aria-label="检查">
      <h2 className="of-flush">检查</h2>
      <p className="of-flush soft">
        {rules?.checkEveryMonths ? `规定至少每 ${rules.checkEveryMonths} 个月检查一次。` : ''}
        {checkDueOn ? `下次检查：${checkDueOn} 前。` : ''}
      </p>
      {may ? (
        <p className="of-flush">
          <button type="button" className="button" onClick={() => setChecking(true)}>
            签到检查
          </button>
        </p>
      ) : null}
      {checks.length === 0 ? <p className="of-flush">还没有检查记录。</p> : null}
      <ol className="timeline">
        {checks.map((check) => (
          <li key={check.id}>
            <p className="of-strong">
              {check.on}　{pairSideWords[check.side]}
              <span className="soft">
                　{check.byName}
                {check.enteredFor ? '代录' : ''}
              </span>
            </p>
            <p className="of-wrap">{check.withdrawnBecause === null ? check.text : <s>{check.text}</s>}</p>
            {check.withdrawnBecause === null ? null : (
              <p className="soft">已撤回：{check.withdrawnBecause}</p>
            )}
            <FileLinks files={check.files} />
            {may && check.withdrawnBecause === null && (check.mine || file.side !== 'apprentice') ? (
              <p>
                <button type="button" className="button button-plain" onClick={() => setBack(check)}>
                  撤回
                  <span className="unseen">
                    ：{check.on} {pairSideWords[check.side]}
                  </span>
                </button>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {checking ? <CheckDialog file={file} onClose={() => setChecking(false)} /> : null}
      {back ? <BackDialog file={file} check={back} onClose={() => setBack(undefined)} /> : null}
    </section>
  );
}

export function FileLinks({ files }: { readonly files: readonly { upload: string; name: string }[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-files">
      {files.map(({ upload, name }) => (
        <li key={upload}>
          <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function CheckDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('checkIn');
  const [typed, setTyped, forget] = useKept(`check ${file.id}`, {
    ...{ on: file.today, text: '', side: 'mentor' },
    files: [] as readonly UploadAnswer[],
  });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    on: typed.on === '' ? '请选择日期。' : undefined,
    text: typed.text.trim() === '' ? '请写明教了什么、学得怎样。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (wrong.on || wrong.text) return;
    const side = file.side ?? pairSides.find((one) => one === typed.side) ?? 'mentor';
    const uploads = typed.files.map(({ upload }) => upload);
    if (!(await run({ pair: file.id, side, on: typed.on, text: typed.text, uploads }))) return;
    announce('检查已记下。');
    forget();
    onClose();
  }
  return (
    <ActDialog title="签到检查" open act="记下" {...{ busy, failure, onClose }} onAct={() => void act()}>
      {file.side === null ? (
        <Chooser
          label="代谁记录"
          empty=""
          value={typed.side}
          choices={pairSides.map((id) => ({ id, label: pairSideWords[id] }))}
          onChange={(side) => change({ side })}
        />
      ) : null}
      <DayField
        label="检查日期"
        max={file.today}
        value={typed.on}
        error={asked ? wrong.on : undefined}
        onChange={(on) => change({ on })}
      />
      <TextField
        label="学习情况"
        rows={4}
        maxLength={4000}
        value={typed.text}
        error={asked ? wrong.text : undefined}
        onChange={(text) => change({ text })}
      />
      <FilesPick label="照片或材料" files={typed.files} onChange={(files) => change({ files })} />
    </ActDialog>
  );
}

function BackDialog({
  file,
  check,
  onClose,
}: {
  readonly file: PairFile;
  readonly check: Check;
  readonly onClose: () => void;
}) {
  const { run, busy, failure } = useCommand('withdrawCheck');
  return (
    <ReasonDialog
      title={`撤回 ${check.on} 的检查记录`}
      open
      act="撤回"
      {...{ busy, failure, onClose }}
      onAct={async (reason) => {
        const done = await run({ pair: file.id, check: check.id, reason });
        if (done) announce('已撤回。');
        return done !== undefined;
      }}
    >
      <p className="of-flush">记录仍保留在档案中，不再计入检查。</p>
    </ReasonDialog>
  );
}
