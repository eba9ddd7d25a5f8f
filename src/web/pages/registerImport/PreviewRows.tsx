import { faultSentence } from '../../../contract/importWords.zh.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { marksShown } from '../../../core/chineseText.ts';
import type { ListSettings } from '../../../core/registerImport/listField.ts';
import { type TakenRow, takeRow } from '../../../core/registerImport/takeRow.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { ListSheet } from './importText.ts';

interface Props {
  readonly rows: ListSheet['rows'];
  readonly settings: ListSettings;
  readonly ownBody: string | null;
  readonly today: string;
}
interface Line {
  readonly number: number;
  readonly taken: TakenRow;
  readonly faults: readonly string[];
}

/** The first rows as they would be taken, by the same rule that takes them. */
export function PreviewRows({ rows, settings, ownBody, today }: Props) {
  const words = useWords();
  const lines: Line[] = rows.map((row) => {
    const { taken, faults } = takeRow(settings, row, today);
    return { number: row.number, taken, faults: faults.map((fault) => faultSentence(fault, words)) };
  });
  const columns: Column<Line>[] = [
    { key: 'number', title: '行', numeric: true, cell: ({ number }) => number },
    { key: 'name', title: '工作室', head: true, cell: ({ taken }) => marksShown(taken.name) },
    { key: 'lead', title: words.lead, cell: ({ taken }) => marksShown(taken.lead) },
    {
      key: 'unit',
      title: '单位',
      cell: ({ taken }) => (
        <>
          {marksShown(taken.unit)}
          <br />
          <span className="soft">{taken.body || ownBody}</span>
        </>
      ),
    },
    {
      key: 'title',
      title: '称号',
      cell: ({ taken: { title, level, namedOn, documentNumber } }) =>
        [title, level ? levelTitles[level] : '', namedOn ? dayInWords(namedOn) : '', documentNumber]
          .filter(Boolean)
          .join('，'),
    },
    { key: 'results', title: '主要成绩', cell: ({ taken }) => taken.results.slice(0, 40) },
    {
      key: 'faults',
      title: '要改正',
      cell: ({ faults }) => <span className={faults.length > 0 ? 'of-error' : ''}>{faults.join('；')}</span>,
    },
  ];
  return (
    <section aria-labelledby="first-rows">
      <h3 id="first-rows">前几行将这样记入</h3>
      <DataTable
        caption="前几行的预览"
        columns={columns}
        rows={lines}
        rowKey={({ number }) => String(number)}
        empty="列名下面没有内容，请换一行作列名。"
      />
    </section>
  );
}
