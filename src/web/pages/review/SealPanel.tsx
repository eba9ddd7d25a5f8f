import Button from 'antd/es/button';
import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { agreesOnline } from '../../../core/programme/practice.ts';
import type { Step } from '../../../core/programme/programme.ts';
import { FilePick } from '../../office/FilePick.tsx';
import { sealState } from '../../office/sealWords.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { opinionAt, type Reviewed } from './application.ts';
import { PrintChoices } from './PrintChoices.tsx';
import { SealFollowsDialog } from './SealFollowsDialog.tsx';
import { useStamped } from './useStamped.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly step: Step;
}

/** Print → seal in ink → upload. The words say where the sheet is: 待盖章 / 已盖章未上传 / 已上传. */
export function SealPanel({ reviewed, step }: Props) {
  const { application } = reviewed;
  const opinion = opinionAt(application, step.id);
  const may = (action: string) => application.allowed.includes(action);
  const [following, setFollowing] = useState(false);
  const [stamped, setStamped] = useStamped(opinion?.id);
  // A word online is given with the opinion itself.
  if (agreesOnline(step)) return null;
  if (!may('attachScan') && !may('acceptOnline') && !may('letSealFollow')) return null;
  const seal = sealState(opinion, stamped);
  return (
    <div className="of-stack of-ruled">
      <div className="of-line">
        <h3 className="of-flush">盖章</h3>
        <span className="of-mark" data-tone={seal.kind === 'uploaded' ? 'good' : 'waiting'}>
          {seal.words}
        </span>
        <span className="soft">{seal.next}</span>
      </div>
      {may('printPapers') ? <PrintChoices reviewed={reviewed} step={step} /> : null}
      {opinion && opinion.seal === 'none' && may('attachScan') ? (
        <label className="choice">
          <input type="checkbox" checked={stamped} onChange={(event) => setStamped(event.target.checked)} />
          <span>
            纸面已盖章<span className="soft">（只记在本机；以上传的盖章件为准）</span>
          </span>
        </label>
      ) : null}
      {opinion && may('attachScan') ? <ScanUpload reviewed={reviewed} step={step} /> : null}
      {step.online && opinion && may('acceptOnline') ? <Online reviewed={reviewed} step={step} /> : null}
      {step.sealMayFollow && opinion && may('letSealFollow') ? (
        <div>
          <Button onClick={() => setFollowing(true)}>章后补</Button>
        </div>
      ) : null}
      {following ? (
        <SealFollowsDialog reviewed={reviewed} step={step} onClose={() => setFollowing(false)} />
      ) : null}
    </div>
  );
}

function ScanUpload({ reviewed: { application }, step }: Props) {
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useCommand('attachScan');
  async function act(): Promise<void> {
    setAsked(true);
    if (!file) return;
    if (await run({ application: application.id, step: step.id, upload: file.upload }))
      announce('盖章件已上传，已转到下一环节。');
  }
  return (
    <>
      <FilePick
        label="盖章后的扫描件或照片"
        value={file}
        onPick={setFile}
        error={asked ? '请先选择盖章后的扫描件或照片。' : undefined}
      />
      <RefusalNote failure={failure} />
      <div>
        <Button type="primary" loading={busy} onClick={() => void act()}>
          上传盖章件
        </Button>
      </div>
    </>
  );
}

function Online({ reviewed: { application }, step }: Props) {
  const { run, busy, failure } = useCommand('acceptOnline');
  return (
    <>
      <RefusalNote failure={failure} />
      <div className="of-line">
        <Button loading={busy} onClick={() => void run({ application: application.id, step: step.id })}>
          在线确认意见
        </Button>
        <span className="soft">这一级可以不盖纸面章，在线确认即生效。</span>
      </div>
    </>
  );
}
