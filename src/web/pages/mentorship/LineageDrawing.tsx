import type { LineageNode } from '../../../core/mentorship/lineage.ts';
import { yearsOf } from './LineageList.tsx';

const COLUMN = 156;
const ROW = 58;
const WIDTH = 124;
const HEIGHT = 42;

interface Placed {
  readonly node: LineageNode;
  readonly x: number;
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number } | undefined;
}

/** Generations from left to right, one row for each leaf; a mentor stands beside the middle of the own apprentices. */
export function placeTree(trees: readonly LineageNode[]): {
  readonly placed: Placed[];
  readonly rows: number;
} {
  const placed: Placed[] = [];
  let rows = 0;
  const walk = (node: LineageNode): number => {
    const own = placed.length;
    const x = (node.generation - 1) * COLUMN;
    placed.push({ node, x, y: 0, from: undefined });
    const below = node.taught.map((child) => {
      const at = placed.length;
      return { at, y: walk(child) };
    });
    const y = below.length > 0 ? (below[0]!.y + below.at(-1)!.y) / 2 : rows++ * ROW;
    placed[own] = { node, x, y, from: undefined };
    for (const { at } of below) placed[at] = { ...placed[at]!, from: { x, y } };
    return y;
  };
  for (const tree of trees) walk(tree);
  return { placed, rows };
}

/** As many signs as a box takes. */
const SIGNS = 8;
const SEEN = '（见上）';

/** What stands in a box: a long name is cut; the whole one stands in the list. */
export function nameInBox(name: string, seen: boolean): string {
  const most = seen ? SIGNS - SEEN.length : SIGNS;
  const all = [...name];
  return (all.length > most ? `${all.slice(0, most - 1).join('')}…` : name) + (seen ? SEEN : '');
}

/** 师承图 drawn; what it says stands in the list below, so it is one picture with a name. */
export function LineageDrawing({ trees }: { readonly trees: readonly LineageNode[] }) {
  const { placed, rows } = placeTree(trees);
  const width = Math.max(...placed.map(({ x }) => x)) + WIDTH + 4;
  const height = rows * ROW;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must take the keyboard
    <section className="mt-drawing" aria-label="师承图（图形）" tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="师承图，内容见“用文字列出”"
      >
        {placed.map(({ node, x, y, from }) =>
          from ? (
            <path
              key={`to ${node.person.id} ${node.by?.pair}`}
              className="mt-link"
              d={`M ${from.x + WIDTH} ${from.y + HEIGHT / 2} C ${x - 12} ${from.y + HEIGHT / 2}, ${x - 20} ${y + HEIGHT / 2}, ${x} ${y + HEIGHT / 2}`}
            />
          ) : null,
        )}
        {placed.map(({ node, x, y }) => (
          <g key={`${node.person.id} ${node.by?.pair ?? 'root'}`} transform={`translate(${x} ${y})`}>
            <title>{node.person.name}</title>
            <rect
              className={node.by ? 'mt-person' : 'mt-person mt-root'}
              x="1"
              y="1"
              width={WIDTH}
              height={HEIGHT}
              rx="6"
            />
            <text x={WIDTH / 2} y={node.by ? 18 : 26} textAnchor="middle" className="mt-name">
              {nameInBox(node.person.name, node.seen)}
            </text>
            {node.by ? (
              <text x={WIDTH / 2} y="35" textAnchor="middle" className="mt-years">
                {yearsOf(node)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </section>
  );
}
