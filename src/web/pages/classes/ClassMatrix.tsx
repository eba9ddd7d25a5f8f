import { classLevelWords } from '../../../contract/classWords.zh.ts';
import { studioStateWords } from '../../../contract/watchWords.zh.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { type Filter, keyTitles } from './classes.ts';

interface Props {
  readonly year: number | null;
  readonly by: string | undefined;
  readonly onChange: (part: Filter) => void;
}
type Key = keyof typeof keyTitles;

/** How many studios of each body are in which class. */
export function ClassMatrix({ year, by: asked, onChange }: Props) {
  const words = useWords();
  const by: Key = asked && asked in keyTitles ? (asked as Key) : year === null ? 'level' : 'grade';
  const query = useContractQuery('classCounts', { by, ...(year === null ? {} : { year }) });
  const states: Readonly<Record<string, string>> = studioStateWords(words);
  const levels: Readonly<Record<string, string>> = classLevelWords;
  const title = (key: string): string => {
    if (key === '') return by === 'type' ? '没有填写' : '没有分类';
    return by === 'level' ? (levels[key] ?? key) : by === 'state' ? (states[key] ?? key) : key;
  };
  return (
    <section className="card of-stack" aria-labelledby="class-counts">
      <div className="of-line">
        <h2 id="class-counts" className="of-flush">
          各单位统计{by === 'grade' && year !== null ? `（${year}年）` : ''}
        </h2>
      </div>
      <div className="of-filters">
        <Chooser
          label="按什么统计"
          empty=""
          value={by}
          choices={Object.entries(keyTitles)
            .filter(([id]) => id !== 'grade' || year !== null)
            .map(([id, label]) => ({ id, label }))}
          onChange={(value) => onChange({ by: value })}
        />
      </div>
      <Loaded query={query}>
        {({ keys, rows, total }) => (
          <DataTable
            caption="各单位的工作室数"
            rows={rows}
            rowKey={({ body }) => body}
            empty={<p>还没有在册的工作室。登记或导入档案以后，这里会列出来。</p>}
            columns={[
              { key: 'body', title: '推荐单位', head: true, cell: ({ bodyName }) => bodyName },
              ...keys.map((key, at) => ({
                key: key || 'none',
                title: title(key),
                numeric: true,
                cell: ({ counts }: (typeof rows)[number]) => counts[at] ?? 0,
              })),
              {
                key: 'sum',
                title: '合计',
                numeric: true,
                cell: ({ counts }) => counts.reduce((sum, count) => sum + count, 0),
              },
            ]}
            foot={
              rows.length > 1 ? (
                <tr>
                  <th scope="row" data-label="推荐单位">
                    合计
                  </th>
                  {total.map((count, at) => (
                    <td key={keys[at] || 'none'} className="of-num" data-label={title(keys[at] ?? '')}>
                      <div>{count}</div>
                    </td>
                  ))}
                  <td className="of-num" data-label="合计">
                    <div>{total.reduce((sum, count) => sum + count, 0)}</div>
                  </td>
                </tr>
              ) : null
            }
          />
        )}
      </Loaded>
    </section>
  );
}
