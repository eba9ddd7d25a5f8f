import Button from 'antd/es/button';
import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Summary } from './summary.ts';

interface Props {
  readonly campaign: string;
  readonly summary: Summary;
  /** The body takes in what it files (F52). */
  readonly delegated: boolean;
}

/** The act itself: first the confirmation that says what is frozen, then the receipt. */
export function FileAct({ campaign, summary, delegated }: Props) {
  const [asking, setAsking] = useState<'file' | 'nil'>();
  const [receipt, setReceipt] = useState<Receipt>();
  const may = (action: string) => summary.allowed.includes(action);
  const done = (found: Receipt) => {
    setReceipt(found);
    setAsking(undefined);
  };
  const common = { campaign, summary, delegated, onDone: done, onClose: () => setAsking(undefined) };
  return (
    <>
      {receipt ? (
        <div className="note note-good" role="status">
          <p className="of-strong">已收到。回执号 {receipt.receipt}</p>
          <p>
            收到时间 {cityMoment(receipt.receivedAt)}
            {receipt.late ? '，晚于截止时间' : ''}。
            {delegated ? '本单位已同时受理，申报转入下一环节' : '下一步：市里受理'}
            。纸质材料请按通知要求的份数送达。
          </p>
        </div>
      ) : null}
      <div className="of-line">
        {may('fileCandidates') ? (
          <Button type="primary" onClick={() => setAsking('file')}>
            {summary.frozen ? '再次报送' : '报送'}
          </Button>
        ) : null}
        {may('fileNil') && summary.rows.length === 0 ? (
          <Button onClick={() => setAsking('nil')}>零报告</Button>
        ) : null}
      </div>
      {asking === 'file' ? <FileDialog {...common} /> : null}
      {asking === 'nil' ? <NilDialog {...common} /> : null}
    </>
  );
}

interface Receipt {
  readonly receipt: string;
  readonly receivedAt: string;
  readonly late: boolean;
}
interface DialogProps extends Props {
  readonly onDone: (receipt: Receipt) => void;
  readonly onClose: () => void;
}

function FileDialog({ campaign, summary, delegated, onDone, onClose }: DialogProps) {
  const { run, busy, failure } = useCommand('fileCandidates');
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (!file) return;
    const filed = await run({ campaign, body: summary.body, scan: file.upload });
    if (filed) onDone(filed);
  }
  return (
    <ActDialog
      title={`报送：${summary.bodyName}`}
      open
      act={`报送 ${summary.waiting} 个`}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <div className="note">
        <p>报送之后：</p>
        <ul>
          <li>
            汇总表和{summary.frozen ? `这次增加的 ${summary.waiting}` : `表中 ${summary.rows.length}`}{' '}
            份申报按现在的内容固定，单位不能再改；
          </li>
          {delegated ? <li>受理由本单位负责，报送的同时办结；上级按比例抽查；</li> : null}
          <li>
            {summary.rolling
              ? '以后有新推荐的，随时可以再次报送；调换或放弃名额由市里办理，并写明原因。'
              : '需要增减的，由市里办理补报、调换或放弃名额，并写明原因；'}
          </li>
          {summary.rolling ? null : <li>是否按时，以这次报送的时间为准。</li>}
        </ul>
      </div>
      <FilePick
        label="盖章后的汇总表"
        value={file}
        onPick={setFile}
        error={asked ? '请先打印汇总表、盖章，再上传扫描件或照片。' : undefined}
      />
    </ActDialog>
  );
}

function NilDialog({ campaign, summary, onDone, onClose }: DialogProps) {
  const { run, busy, failure } = useCommand('fileNil');
  return (
    <ReasonDialog
      title={`零报告：${summary.bodyName}`}
      open
      act="零报告"
      busy={busy}
      failure={failure}
      hint="例如“本年度没有符合条件的工作室”"
      onClose={onClose}
      onAct={async (reason) => {
        const filed = await run({ campaign, body: summary.body, reason });
        if (filed) onDone(filed);
        return filed !== undefined;
      }}
    >
      <p className="note">零报告说明本单位今年没有推荐对象，与没有报送不同。</p>
    </ReasonDialog>
  );
}
