import { DataTable } from '../../../office/DataTable.tsx';
import { dayInWords } from '../../../parts/cityTime.ts';
import { type Answer, type Comparison, whyWords, type Years } from './changeWords.ts';

interface Props {
  readonly dates: Comparison['dates'];
  readonly windows: Answer['windows'];
  readonly years: Years;
}

const edges: Readonly<Record<string, string>> = {
  from: '开始',
  to: '结束',
  opens: '开始接收',
  due: '截止',
  hardClose: '最后关闭',
  issuedOn: '发文日期',
};

const day = (date: string | null) => (date === null ? '' : dayInWords(date));

/** Every date with what it was, what it is and why; then the years that the forms ask for (S9, R65). */
export function DatesCompared({ dates, windows, years }: Props) {
  return (
    <>
      <DataTable
        caption="日期对照"
        rows={dates}
        rowKey={({ path }) => path}
        empty="没有日期。"
        columns={[
          {
            key: 'title',
            title: '事项',
            head: true,
            cell: ({ path, title }) => `${title}${edgeWords(path)}`,
          },
          { key: 'before', title: years.left, cell: ({ before }) => day(before) },
          { key: 'after', title: years.right, cell: ({ after }) => day(after) },
          {
            key: 'why',
            title: '怎么来的',
            cell: ({ why, sameDay }) =>
              why === 'workday' && sameDay ? `${whyWords[why]}（${dayInWords(sameDay)}）` : whyWords[why],
          },
        ]}
      />
      {windows.length > 0 && (
        <ul>
          {windows.map(({ form, label, before, after }) => (
            <li key={form + label}>
              {form}“{label}”填写 {span(before)}，今年填写 <strong>{span(after)}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function edgeWords(path: string): string {
  const words = edges[path.split('.').at(-1) ?? ''];
  return words ? `：${words}` : '';
}

function span(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? `${first ?? ''}年` : `${first}—${last}年`;
}
