import { Link } from '@tanstack/react-router';
import { pairResultWords, pairStateWords } from '../../../contract/mentorshipWords.zh.ts';
import type { LineageNode } from '../../../core/mentorship/lineage.ts';

/** The years of a link: 2015–2017, 2019 至今. */
export function yearsOf({ by }: LineageNode): string {
  if (!by) return '';
  const from = by.from.slice(0, 4);
  const to = by.to?.slice(0, 4);
  if (to === undefined) return `${from} 年至今`;
  return to === from ? `${from} 年` : `${from}–${to} 年`;
}

/** The same tree as a nested list, for who cannot see it or wants to read it. */
export function LineageList({ trees }: { readonly trees: readonly LineageNode[] }) {
  return (
    <ul className="mt-lineage">
      {trees.map((node, at) => (
        <li key={`${node.person.id} ${node.by?.pair ?? at}`}>
          <span className="of-strong">{node.person.name}</span>
          {node.by ? (
            <>
              {' '}
              <Link to="/mentorship/$pair" params={{ pair: node.by.pair } as never}>
                {yearsOf(node)}
              </Link>
              <span className="soft">
                ，{node.by.result ? pairResultWords[node.by.result] : pairStateWords[node.by.state]}
              </span>
            </>
          ) : null}
          {node.seen ? <span className="soft">（见上）</span> : null}
          {node.taught.length > 0 ? <LineageList trees={node.taught} /> : null}
        </li>
      ))}
    </ul>
  );
}
