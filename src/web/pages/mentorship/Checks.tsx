import { useState } from 'react';
import { pairSideWords } from '../../../contract/mentorshipWords.zh.ts';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { CheckDialog } from './CheckDialog.tsx';
import type { PairFile } from './pairs.ts';
import { WaitingChecks } from './WaitingChecks.tsx';

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
      <WaitingChecks pair={file.id} onOpen={() => setChecking(true)} />
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
