import { type FormEvent, useId, useState } from 'react';
import { CallFailed, type QueryOutput, type UploadAnswer } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

type Correctable = NonNullable<QueryOutput<'correctionList'>['correctable']>;

/** 申请更正: what, how it stands, how it should be, and why. What was typed stays when it is refused. */
export function AskCorrection({
  application,
  correctable,
}: {
  application: string;
  correctable: Correctable;
}) {
  const { lead } = useWords();
  const id = useId();
  const { run, busy, failure } = useCommand('askCorrection');
  const start = { thing: '', newValue: '', reason: '' };
  const [typed, setTyped, forget] = useKept(`ask correction ${application}`, start);
  const [proof, setProof] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const names = [
    { key: 'name', what: 'name' as const, label: '名称', value: correctable.name },
    { key: 'lead', what: 'lead' as const, label: `${lead}姓名`, value: correctable.lead },
    { key: 'unit', what: 'unit' as const, label: '所在单位（更名）', value: correctable.unit },
  ];
  const figures = correctable.figures.map(({ path, label, value }) => ({
    ...{ key: `figure ${path}`, what: 'figure' as const, path, label, value },
  }));
  const thing = [...names, ...figures].find(({ key }) => key === typed.thing);
  const faults = {
    thing: thing ? undefined : '请选择要更正哪一项。',
    newValue: typed.newValue.trim() ? undefined : '请填写更正后的内容。',
    reason: typed.reason.trim() ? undefined : '请写明原因。',
  };
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (!thing || faults.newValue || faults.reason) return;
    const done = await run({
      ...{ application, what: thing.what, oldValue: thing.value },
      ...('path' in thing ? { path: thing.path } : {}),
      ...{ newValue: typed.newValue.trim(), reason: typed.reason.trim() },
      ...(proof ? { proof: proof.upload } : {}),
    });
    if (!done) return;
    announce('更正已申请，等待办理。');
    forget();
    setTyped(start);
    setProof(undefined);
    setAsked(false);
  }
  const error = (key: keyof typeof faults) =>
    asked && faults[key] ? (
      <p className="message-bad" role="alert" id={`${id}-${key}-error`}>
        {faults[key]}
      </p>
    ) : null;
  const control = (key: keyof typeof faults) => ({
    id: `${id}-${key}`,
    'aria-invalid': asked && faults[key] ? (true as const) : undefined,
    'aria-describedby': asked && faults[key] ? `${id}-${key}-error` : undefined,
  });
  return (
    <details className="card">
      <summary>申请更正</summary>
      <p>
        审批以后发现写错的，在这里申请更正，由上级工会办理。原申报表和盖章不变，以后的名单、证书和牌匾按更正后的写。
      </p>
      <RefusalNote failure={failure} focus />
      <form onSubmit={(event) => void send(event)} noValidate>
        <div className="field">
          <label htmlFor={`${id}-thing`}>更正哪一项</label>
          {error('thing')}
          <select
            {...control('thing')}
            value={typed.thing}
            onChange={({ target }) => set({ thing: target.value })}
          >
            <option value="">请选择</option>
            {[...names, ...figures].map(({ key, label, value }) => (
              <option key={key} value={key}>
                {label}：{value}
              </option>
            ))}
          </select>
        </div>
        {thing ? (
          <p>
            现在是“{thing.value}”。
            {thing.what === 'lead' ? '名称里有姓名、也要改的，名称另外申请更正。' : ''}
          </p>
        ) : null}
        <div className="field">
          <label htmlFor={`${id}-newValue`}>更正为</label>
          {error('newValue')}
          <input
            {...control('newValue')}
            value={typed.newValue}
            onChange={({ target }) => set({ newValue: target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-reason`}>原因</label>
          {error('reason')}
          <textarea
            {...control('reason')}
            rows={2}
            value={typed.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        </div>
        <Proof value={proof} onPick={setProof} />
        <button type="submit" className="button" aria-busy={busy}>
          申请更正
        </button>
      </form>
    </details>
  );
}

interface ProofProps {
  readonly value: UploadAnswer | undefined;
  readonly onPick: (file: UploadAnswer | undefined) => void;
}

/** A proof beside the request; a failed upload is told and leaves the rest as it is. */
function Proof({ value, onPick }: ProofProps) {
  const [failure, setFailure] = useState<CallFailed>();
  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    setFailure(undefined);
    try {
      onPick(await upload(file, () => undefined));
    } catch (problem) {
      if (problem instanceof CallFailed) setFailure(problem);
    }
  }
  return (
    <div className="field">
      <label className="button button-plain">
        {value ? '换一个证明材料' : '上传证明材料（可不附）'}
        <input
          className="unseen"
          type="file"
          accept="image/*,.pdf,application/pdf"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </label>
      <p role="status">{value ? `已收到“${value.name}”，申请时一并提交。` : ''}</p>
      <RefusalNote failure={failure} focus />
    </div>
  );
}
