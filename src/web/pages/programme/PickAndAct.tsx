import { type ReactNode, useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Result } from './outcomeWords.ts';
import { Results } from './Results.tsx';

export interface Named {
  readonly application: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly unitName: string;
}
interface Props<R extends Named> {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly command: 'moveDrafts' | 'undoMove' | 'correctRevision';
  readonly act: string;
  readonly campaign: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly empty: string;
  /** Said in the dialog before it is done. */
  readonly before: ReactNode;
  readonly withReason?: boolean;
  readonly readOnly: boolean;
  /** What became of the last act on this page, where it was this one. */
  readonly results: readonly Result[] | undefined;
  onResults(results: readonly Result[]): void;
}

/** A list of applications, some of them picked, and one act on those: said before, told row by row afterwards. */
export function PickAndAct<R extends Named>(props: Props<R>) {
  const { id, title, about, act, rows, readOnly, results, onResults } = props;
  const [picked, pick] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const here = rows.filter(({ application }) => picked.includes(application));
  const toggle = (application: string) =>
    pick(
      picked.includes(application) ? picked.filter((one) => one !== application) : [...picked, application],
    );
  const box: Column<R> = {
    ...{ key: 'pick', title: <span className="unseen">选择</span>, label: '选择' },
    cell: ({ application, fileNumber, studioName }) => (
      <label className="of-check">
        <input type="checkbox" checked={picked.includes(application)} onChange={() => toggle(application)} />
        <span className="unseen">
          {fileNumber} {studioName}
        </span>
      </label>
    ),
  };
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{about}</p>
      <Results results={results} />
      <DataTable
        caption={`${title}：申报清单`}
        rows={rows}
        rowKey={({ application }) => application}
        empty={props.empty}
        columns={readOnly ? props.columns : [box, ...props.columns]}
      />
      {!readOnly && rows.length > 0 && (
        <p className="buttons">
          <button
            type="button"
            className="button"
            aria-disabled={here.length === 0}
            onClick={() => here.length > 0 && setAsking(true)}
          >
            {act}（已选 {here.length} 份）
          </button>
          <button
            type="button"
            className="button button-plain"
            onClick={() =>
              pick(here.length === rows.length ? [] : rows.map(({ application }) => application))
            }
          >
            {here.length === rows.length ? '全不选' : `全选 ${rows.length} 份`}
          </button>
        </p>
      )}
      {asking && (
        <Ask
          {...props}
          picked={here.map(({ application }) => application)}
          onClose={() => setAsking(false)}
          onDone={(made) => {
            onResults(made);
            pick([]);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

interface AskProps {
  readonly command: 'moveDrafts' | 'undoMove' | 'correctRevision';
  readonly act: string;
  readonly campaign: string;
  readonly before: ReactNode;
  readonly withReason?: boolean;
  readonly picked: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (results: readonly Result[]) => void;
}

function Ask({ command, act, campaign, before, withReason, picked, onClose, onDone }: AskProps) {
  const { run, busy, failure } = useCommand(command);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  async function go(): Promise<void> {
    if (withReason && reason.trim() === '') {
      setError('请写明原因，记入操作日志对应的记录。');
      return;
    }
    const input = { campaign, applications: [...picked], ...(withReason ? { reason } : {}) };
    const made = await run(input as never);
    if (made) onDone(made.results);
  }
  return (
    <ActDialog
      title={`${act}：${picked.length} 份`}
      act={act}
      open
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void go()}
    >
      {before}
      {withReason && (
        <Field label="原因" error={error}>
          {(control) => (
            <textarea
              {...control}
              className="of-area"
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </ActDialog>
  );
}
