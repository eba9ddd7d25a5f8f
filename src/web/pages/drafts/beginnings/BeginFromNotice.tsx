import { type FormEvent, useState } from 'react';
import type { UploadAnswer } from '../../../../contract/client.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { Field } from '../../../office/Field.tsx';
import { useKept } from '../../../office/useKept.ts';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import type { DraftList } from '../NewDraft.tsx';
import { NoticePick } from './NoticePick.tsx';
import { useBegin } from './useBegin.ts';

type Base = { campaign: string } | { template: string } | Record<never, never>;

/** What the notice does not say is taken from here; the newest year first, then the templates. */
function basesOf({ campaigns, templates }: DraftList): readonly { id: string; label: string; base: Base }[] {
  return [
    ...campaigns.map(({ id, title }) => ({ id, label: title, base: { campaign: id } })),
    ...templates.map(({ id, title }) => ({ id, label: `样板：${title}`, base: { template: id } })),
    { id: '', label: '不照任何一年', base: {} },
  ];
}

/** 从通知新建: the notice as a file or as text, and what the rest is taken from (F46). */
export function BeginFromNotice({ list }: { readonly list: DraftList }) {
  const { begin, busy, failure } = useBegin();
  const bases = basesOf(list);
  const [chosen, choose] = useState(bases[0]?.id ?? '');
  const [file, setFile] = useState<UploadAnswer>();
  const [text, setText, forget] = useKept('new draft notice', '');
  const [error, setError] = useState<string>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!file && text.trim() === '') {
      setError('请选择通知文件，或把通知的文字粘贴在这里。');
      return;
    }
    setError(undefined);
    const base = bases.find(({ id }) => id === chosen)?.base ?? {};
    if (await begin({ origin: 'notice', ...(file ? { upload: file.upload } : { text }), ...base })) forget();
  }
  return (
    <form className="card of-stack" onSubmit={(event) => void submit(event)} noValidate>
      <RefusalNote failure={failure} focus />
      <NoticePick value={file} onPick={setFile} onText={setText} />
      {!file && (
        <Field label="通知的文字" hint="从 Word 或网页复制，连同附件和表格一起粘贴" error={error}>
          {(control) => (
            <textarea
              {...control}
              className="of-area"
              rows={8}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      )}
      <Chooser
        label="通知没有写的，照哪里"
        hint="表格的填写项、版式、审批环节等通知里不写全，从这里取"
        empty=""
        value={chosen}
        choices={bases.map(({ id, label }) => ({ id, label }))}
        onChange={choose}
      />
      <div className="of-line">
        <button type="submit" className="button" aria-disabled={busy}>
          读通知
        </button>
        {busy && <Waiting what="正在读通知" />}
      </div>
    </form>
  );
}
