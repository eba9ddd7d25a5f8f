import { type Column, DataTable } from '../../office/DataTable.tsx';
import { useWords } from '../../session/useWords.ts';
import { type Matrix, type MatrixItem, markWords } from './markWords.ts';

/** Item ↔ self-assessment ↔ proofs ↔ reviewers' marks ↔ inspector's mark ↔ visits; columns nobody filled are left out. */
export function StandardTable({ matrix }: { readonly matrix: Matrix }) {
  const { standard } = useWords();
  const { items, visits, inspection, title } = matrix;
  const reviewed = items.some(({ reviews }) => reviews.length > 0);
  const about = (item: string) => visits.filter((visit) => visit.items.includes(item));
  const columns: Column<MatrixItem>[] = [
    { key: 'item', title: '条目', head: true, cell: ({ heads, title: own }) => [...heads, own].join('：') },
    { key: 'self', title: '自评', cell: ({ self }) => (self && markWords(self)) || <Blank words="没有填" /> },
    { key: 'proofs', title: '材料', cell: ({ proofs }) => <Proofs proofs={proofs} /> },
    ...(reviewed
      ? [
          {
            key: 'reviews',
            title: '评审',
            cell: ({ reviews }: MatrixItem) => reviews.map(markWords).filter(Boolean).join('；') || '—',
          },
        ]
      : []),
    ...(inspection
      ? [
          {
            key: 'inspection',
            title: '验收',
            cell: ({ inspection: mark }: MatrixItem) => (mark && markWords(mark)) || '—',
          },
        ]
      : []),
    ...(visits.length > 0
      ? [
          {
            key: 'visits',
            title: '走访指导',
            cell: ({ item }: MatrixItem) =>
              about(item)
                .map(({ on }) => on)
                .join('、') || '—',
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={title ?? standard}
      columns={columns}
      rows={items}
      rowKey={({ item }) => item}
      empty={<p>这类申报没有可以逐项对照的标准。</p>}
    />
  );
}

function Blank({ words }: { readonly words: string }) {
  return <span className="soft">{words}</span>;
}

function Proofs({ proofs }: { readonly proofs: MatrixItem['proofs'] }) {
  if (proofs.length === 0) return <Blank words="没有" />;
  return proofs.map(({ upload, name }) => (
    <p key={upload}>
      <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
        {name}
      </a>
    </p>
  ));
}
