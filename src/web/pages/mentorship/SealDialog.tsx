import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { shownVersion } from '../../../contract/mentorshipWords.zh.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { FilesPick } from './FilesPick.tsx';
import type { PairFile } from './pairs.ts';

/** The signed sheet came back: a person looks at version, signatures and seal, and says so. No program decides that. */
export function SealDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('sealAgreement');
  const [typed, setTyped, forget] = useKept(`seal ${file.id} ${file.agreementNumber}`, {
    ...{ signedOn: '', seen: false },
    files: [] as readonly UploadAnswer[],
  });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    signedOn: typed.signedOn === '' ? '请填写协议上的签订日期。' : undefined,
    files: typed.files.length === 0 ? '请上传已签字盖章的协议。' : undefined,
    seen: typed.seen ? undefined : '请核对后勾选。',
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const uploads = typed.files.map(({ upload }) => upload);
    const { agreementVersion } = file;
    if (!(await run({ pair: file.id, agreementVersion, signedOn: typed.signedOn, uploads }))) return;
    announce('协议已生效，开始培养。');
    forget();
    onClose();
  }
  const version = shownVersion(file.agreementVersion);
  return (
    <ActDialog
      title="上传已签字盖章的协议"
      open
      act="确认生效"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <DayField
        label="签订日期"
        max={file.today}
        value={typed.signedOn}
        error={asked ? wrong.signedOn : undefined}
        onChange={(signedOn) => change({ signedOn })}
      />
      <FilesPick
        label="协议扫描件或照片"
        files={typed.files}
        error={asked ? wrong.files : undefined}
        onChange={(files) => change({ files })}
      />
      <label className="of-check">
        <input
          type="checkbox"
          checked={typed.seen}
          aria-invalid={asked && wrong.seen ? true : undefined}
          onChange={(event) => change({ seen: event.target.checked })}
        />
        已核对：页脚版本为 {version}，师傅、徒弟签名和单位公章齐全
      </label>
      {asked && wrong.seen ? <span className="of-error">{wrong.seen}</span> : null}
    </ActDialog>
  );
}
