import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type LineageNode, lineageTree } from '../../../core/mentorship/lineage.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { LineageDrawing } from './LineageDrawing.tsx';
import { LineageList } from './LineageList.tsx';

type Answer = QueryOutput<'pairLineage'>;

/** 师承图 (F48): who taught whom over years and generations, drawn and as a list; of the studio or around one person. */
export function Lineage({ studio }: { readonly studio: string }) {
  const [person, setPerson] = useState('');
  const all = useContractQuery('pairLineage', { studio });
  const query = useContractQuery('pairLineage', { studio, ...(person ? { person } : {}) });
  const people = all.data?.people ?? [];
  if (all.data && people.length === 0) return null;
  return (
    <section className="of-stack" aria-label="师承图">
      <h2 className="of-flush">师承图</h2>
      <Chooser
        label="看谁的师承"
        empty="整个工作室"
        value={person}
        choices={people.map(({ id, name }) => ({ id, label: name }))}
        onChange={setPerson}
      />
      <Loaded query={query}>{(answer) => <Shown answer={answer} />}</Loaded>
    </section>
  );
}

const generations = (nodes: readonly LineageNode[]): number =>
  nodes.reduce((most, { generation, taught }) => Math.max(most, generation, generations(taught)), 0);

function Shown({ answer: { people, links } }: { readonly answer: Answer }) {
  const trees = lineageTree(people, links);
  return (
    <>
      <p role="status" className="of-flush">
        {people.length} 人，{generations(trees)} 代，{links.length} 段师徒关系。
      </p>
      <LineageDrawing trees={trees} />
      <details className="of-more">
        <summary>用文字列出</summary>
        <LineageList trees={trees} />
      </details>
    </>
  );
}
