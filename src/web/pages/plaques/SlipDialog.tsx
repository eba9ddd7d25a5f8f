import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Plaque } from './plaques.ts';

/** 签名的领取单, scanned or photographed. */
export function SlipDialog({ plaque, onClose }: { readonly plaque: Plaque; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('keepPlaqueSlip');
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (file && (await run({ plaque: plaque.plaque, upload: file.upload }))) onClose();
  }
  return (
    <ActDialog
      title={`签名的领取单：${plaque.number}`}
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <FilePick
        label="领取单"
        error={asked && !file ? '请选择扫描件或照片。' : undefined}
        value={file}
        onPick={setFile}
      />
    </ActDialog>
  );
}
