import Button from 'antd/es/button';
import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { FilePick } from '../../office/FilePick.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Opinion, Reviewed } from './application.ts';

/** The promised sealed sheet arrives (补交盖章件). */
export function SupplySeal({ reviewed, opinion }: { reviewed: Reviewed; opinion: Opinion }) {
  const { application, steps } = reviewed;
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useCommand('supplySeal');
  const title = steps.find(({ id }) => id === opinion.step)?.title ?? '';
  function act(): void {
    setAsked(true);
    if (file) void run({ application: application.id, step: opinion.step, upload: file.upload });
  }
  return (
    <div className="of-stack of-ruled">
      <h3 className="of-flush">补交盖章件：{title}</h3>
      <p className="note note-warn">
        章后补：{opinion.sealReason ?? ''}
        {opinion.sealPromisedOn ? `（承诺 ${dayInWords(opinion.sealPromisedOn)}前补到）` : ''}
      </p>
      <FilePick
        label="盖章后的扫描件或照片"
        value={file}
        onPick={setFile}
        error={asked ? '请先选择盖章后的扫描件或照片。' : undefined}
      />
      <RefusalNote failure={failure} />
      <div>
        <Button type="primary" loading={busy} onClick={act}>
          补交
        </Button>
      </div>
    </div>
  );
}
