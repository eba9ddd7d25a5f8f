import { useState } from 'react';
import { Field } from '../../office/Field.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Entry } from './Records.tsx';

interface Props {
  readonly entry: Entry;
  readonly onClose: () => void;
}

/** 更正: the line as it should have been, with the reason; 0 where it was not so at all. */
export function CorrectDialog({ entry, onClose }: Props) {
  const { run, busy, failure } = useCommand('correctReceipt');
  const [line, setLine] = useState({
    copies: String(entry.copies),
    originals: String(entry.originals),
    shelf: entry.shelf ?? '',
    supplementBy: entry.supplementBy ?? '',
    note: entry.note ?? '',
  });
  const { kind } = entry;
  async function act(reason: string): Promise<boolean> {
    const { shelf, supplementBy, note } = line;
    const done = await run({
      ...{ entry: entry.entry, copies: Number(line.copies), originals: Number(line.originals), reason },
      ...(shelf.trim() ? { shelf: shelf.trim() } : {}),
      ...(supplementBy ? { supplementBy } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (done) announce('已更正。');
    return done !== undefined;
  }
  const field = (key: keyof typeof line, label: string, type: string) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type={type}
          min={type === 'number' ? 0 : undefined}
          className="of-input"
          value={line[key]}
          onChange={({ target }) => setLine({ ...line, [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <ReasonDialog
      title={`更正：${entry.title} ${entry.of}`}
      open
      act="更正"
      busy={busy}
      failure={failure}
      hint={kind === 'returned' ? '例如“借出的原件已归还”' : '例如“点错了份数”'}
      onClose={onClose}
      onAct={act}
    >
      <p className="note">
        原来的记录留存，回执按更正后的印。
        {kind === 'returned' ? '原件已经还回或没有退还的，件数填 0。' : '没有收到的，份数填 0。'}
      </p>
      <div className="of-filters">
        {kind === 'returned' ? null : field('copies', kind === 'missing' ? '缺几份' : '份数', 'number')}
        {field(
          'originals',
          kind === 'missing' ? '缺原件几份' : kind === 'returned' ? '退还件数' : '其中原件',
          'number',
        )}
        {kind === 'received' ? field('shelf', '架号', 'text') : null}
        {kind === 'missing' ? field('supplementBy', '补件日期', 'date') : null}
        {field('note', kind === 'missing' ? '缺什么（选填）' : '备注（选填）', 'text')}
      </div>
    </ReasonDialog>
  );
}
