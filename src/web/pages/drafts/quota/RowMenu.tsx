import type { Body } from '../../../../core/programme/programme.ts';
import type { QuotaRow, QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { moveRow, removeRow, setHolders, setReserve } from '../../../../core/quota/editQuota.ts';
import { announce } from '../../../parts/announce.ts';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
  readonly row: QuotaRow;
  readonly at: number;
}

/** Who holds a row in words: nobody is told, a reserve is none of anybody. */
function heldBy({ row, bodies }: Pick<Props, 'row' | 'bodies'>): string {
  if (row.reserve) return '机动，不归单位';
  if (row.holders.length === 0) return '还没有选';
  const names = row.holders.map((id) => bodies.find((body) => body.id === id)?.name ?? '已移除的单位');
  return names.length > 2 ? `${names[0]}等 ${names.length} 个单位共用` : names.join('、');
}

/** Who holds the places of a row (none, one, several: S34), its place in the order, and taking it away. */
export function RowMenu(props: Props) {
  const { quota, edits, readOnly, row, at } = props;
  const missing = !row.reserve && row.holders.length === 0;
  const summary = heldBy(props);
  if (readOnly) return <div>{summary}</div>;
  function move(step: number): void {
    edits.change((now) => moveRow(now, row.id, step));
    const to = Math.min(Math.max(at + step, 0), quota.rows.length - 1);
    announce(`${row.label}移到第 ${to + 1} 行`);
  }
  return (
    <details className="qg-menu">
      <summary aria-label={`${row.label}的名额归属：${summary}`} className={missing ? 'of-error' : ''}>
        {summary}
      </summary>
      <HolderChoice {...props} />
      <span className="of-line">
        <button
          type="button"
          className="button-link"
          aria-label={`${row.label}上移`}
          aria-disabled={at === 0}
          onClick={() => move(-1)}
        >
          上移
        </button>
        <button
          type="button"
          className="button-link"
          aria-label={`${row.label}下移`}
          aria-disabled={at === quota.rows.length - 1}
          onClick={() => move(1)}
        >
          下移
        </button>
        <button
          type="button"
          className="button-link button-link-grave"
          aria-label={`${row.label}：删去这一行`}
          aria-disabled={quota.rows.length < 2}
          onClick={() => {
            if (quota.rows.length < 2) return;
            edits.change((now) => removeRow(now, row.id));
            announce(`已删去${row.label}，按 Ctrl＋Z 可以找回`);
          }}
        >
          删去这一行
        </button>
      </span>
    </details>
  );
}

function HolderChoice({ bodies, edits, row }: Props) {
  const toggle = (id: string, on: boolean) =>
    edits.change((now) =>
      setHolders(now, row.id, on ? [...row.holders, id] : row.holders.filter((one) => one !== id)),
    );
  return (
    <fieldset className="qg-holders">
      <legend>这一行的名额归谁</legend>
      <label className="of-check">
        <input
          type="checkbox"
          checked={row.reserve === true}
          onChange={(event) => edits.change((now) => setReserve(now, row.id, event.target.checked))}
        />
        机动名额，暂不归任何单位
      </label>
      {!row.reserve &&
        bodies.map(({ id, name }) => (
          <label key={id} className="of-check">
            <input
              type="checkbox"
              checked={row.holders.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {name}
          </label>
        ))}
    </fieldset>
  );
}
