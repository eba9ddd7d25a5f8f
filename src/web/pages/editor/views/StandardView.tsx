import { pointsOf } from '../../../../core/programme/lint/scoringMarks.ts';
import type { MarkKind, Standard, StandardItem } from '../../../../core/programme/standard.ts';

type MarkOf<K extends MarkKind> = Extract<NonNullable<StandardItem['mark']>, { kind: K }>;
/** Marks as a reviewer reads them. */
const marks: { readonly [K in MarkKind]: (mark: MarkOf<K>) => string } = {
  check: ({ points }) => (points === undefined ? '有或没有' : `有的得 ${points} 分`),
  points: ({ max }) => `0—${max} 分`,
  perUnit: ({ unit, points, max }) => `每${unit} ${points} 分，最多 ${max} 分`,
  perMissing: ({ unit, target, points, max }) =>
    `满 ${target} ${unit}得 ${max} 分，每缺一${unit}扣 ${points} 分`,
  deduct: ({ points, max }) => `每次扣 ${points} 分${max === undefined ? '' : `，最多扣 ${max} 分`}`,
  bonus: ({ points, max }) => `另加：每次 ${points} 分，最多 ${max} 分`,
};
export const markInWords = (mark: NonNullable<StandardItem['mark']>): string =>
  (marks[mark.kind] as (of: NonNullable<StandardItem['mark']>) => string)(mark);

/** The standard as a tree with the points of each branch, what is missing to the total, and the grades. */
export function StandardView({ standard }: { readonly standard: Standard }) {
  const { items, scoring } = standard;
  const sum = items.reduce((points, item) => points + pointsOf(item), 0);
  return (
    <aside className="ed-view" aria-label="标准一览">
      <h3>一览</h3>
      <Branch items={items} scored={scoring !== undefined} />
      {scoring && (
        <p>
          <strong>
            合计 {sum} 分，满分 {scoring.total} 分
          </strong>
          <span className={sum === scoring.total ? 'state state-good' : 'state state-bad'}>
            {missing(scoring.total - sum)}
          </span>
        </p>
      )}
      {scoring?.bands && <Bands {...scoring} bands={scoring.bands} />}
    </aside>
  );
}

function missing(points: number): string {
  if (points === 0) return '正好';
  return points > 0 ? `还差 ${points} 分` : `多出 ${-points} 分`;
}

function Branch({ items, scored }: { readonly items: readonly StandardItem[]; readonly scored: boolean }) {
  return (
    <ul className="ed-tree">
      {items.map((item) => {
        const { id, title, mark, threshold, items: inner = [] } = item;
        return (
          <li key={id}>
            <span className="ed-tree-line">
              <span>{title || '（还没有名称）'}</span>
              {scored && <span className="ed-points">{pointsOf(item)} 分</span>}
            </span>
            {mark && <span className="soft">{markInWords(mark)}</span>}
            {threshold !== undefined && <span className="soft">　低于 {threshold} 分即不达标</span>}
            {inner.length > 0 && <Branch items={inner} scored={scored} />}
          </li>
        );
      })}
    </ul>
  );
}

function Bands({
  bands,
  total,
  pass,
  topShare,
}: NonNullable<Standard['scoring']> & { bands: NonNullable<NonNullable<Standard['scoring']>['bands']> }) {
  return (
    <table className="of-table ed-bands">
      <caption className="unseen">等次</caption>
      <thead>
        <tr>
          <th scope="col">等次</th>
          <th scope="col">分数</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band, at) => (
          <tr key={band.id}>
            <th scope="row">{band.title}</th>
            <td data-label="分数">
              {at === 0 ? `${band.from}—${total} 分` : `${band.from} 分以上，不满 ${bands[at - 1]?.from} 分`}
              {at === 0 && topShare !== undefined && `；不超过合格数的 ${topShare}%`}
            </td>
          </tr>
        ))}
        {pass !== undefined && (
          <tr>
            <th scope="row">不合格</th>
            <td data-label="分数">不满 {pass} 分</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
