import type { Board } from './board.ts';

/** A body that is waited for, and for what. */
export interface Late {
  readonly body: string;
  readonly name: string;
  readonly words: string;
  readonly extendedTo: string | null;
}

/** Who is waited for: bodies that have not filed; where nobody files, those from whose units nothing has come. */
export function lateOf(board: Pick<Board, 'rows' | 'notFiled'>, filing: boolean): readonly Late[] {
  const bodies = board.rows.flatMap(({ bodies: own, drafted }) => own.map((one) => ({ ...one, drafted })));
  const extended = new Map(bodies.map(({ body, extendedTo }) => [body, extendedTo]));
  if (filing)
    return board.notFiled.map(({ body, name, candidates }) => ({
      ...{ body, name, extendedTo: extended.get(body) ?? null },
      words: candidates > 0 ? `已推荐 ${candidates} 个，等待报送` : '还没有推荐对象',
    }));
  return bodies
    .filter(({ drafted }) => drafted === 0)
    .map(({ body, name, extendedTo, confirmed }) => ({
      ...{ body, name, extendedTo },
      words: confirmed ? '已确认收到通知，所属单位还没有申报' : '还没有确认收到通知',
    }));
}
