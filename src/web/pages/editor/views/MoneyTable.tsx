import type { Grant, Outcomes } from '../../../../core/programme/outcomes.ts';
import type { Band } from '../../../../core/programme/standard.ts';

const every: { readonly [E in Grant['every']]: (years?: number) => string } = {
  once: () => '一次',
  year: (years) => (years === undefined ? '每年' : `每年，给 ${years} 年`),
  project: () => '每个项目',
};
const gates: { readonly [G in Grant['gate']]: string } = {
  designation: '评上以后',
  inspection: '验收合格以后',
};

interface Props {
  readonly outcomes: Outcomes;
  readonly bands: readonly Band[];
  readonly word: string;
}

/** The money of a track by grade: what each is given; a grade without any is named too. */
export function MoneyTable({ outcomes: { money = [] }, bands, word }: Props) {
  const graded = money.some(({ grade }) => grade !== undefined);
  const rows = graded
    ? bands.map(({ id, title }) => ({
        title,
        grants: money.filter(({ grade }) => grade === id || grade === undefined),
      }))
    : [{ title: '不分等次', grants: money }];
  if (money.length === 0) return <p className="soft">没有写{word}。</p>;
  return (
    <table className="of-table">
      <caption className="unseen">各等次的{word}</caption>
      <thead>
        <tr>
          <th scope="col">等次</th>
          <th scope="col" className="of-num">
            {word}
          </th>
          <th scope="col">怎样给</th>
          <th scope="col">什么时候</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ title, grants }) =>
          (grants.length === 0 ? [undefined] : grants).map((grant, at) => (
            // A grade may be given several kinds of money.
            <tr key={`${title}-${at}`}>
              <th scope="row">{title}</th>
              <td data-label={word} className="of-num">
                {grant === undefined ? '没有' : grant.amount === null ? '未定' : `${grant.amount} 元`}
              </td>
              <td data-label="怎样给">{grant && every[grant.every](grant.years)}</td>
              <td data-label="什么时候">{grant && gates[grant.gate]}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
