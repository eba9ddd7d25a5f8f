import { findingSentences } from '../../contract/findingSentences.zh.ts';
import type { Words } from '../../core/programme/words.ts';

interface AnyFinding {
  readonly code: string;
  readonly params: unknown;
  readonly rowLabel?: string | undefined;
}

/** The Chinese sentence of a finding, whether the server or this browser found it. */
export function findingSentence({ code, params, rowLabel }: AnyFinding, words: Words): string {
  const known = findingSentences as Readonly<Record<string, (params: never, words: Words) => string>>;
  const text = known[code]?.(params as never, words) ?? '这一项需要核对，请与本次工作的联系人联系。';
  return rowLabel ? `${rowLabel}：${text}` : text;
}
