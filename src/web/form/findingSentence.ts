import { findingSentences } from '../../contract/findingSentences.zh.ts';

interface AnyFinding {
  readonly code: string;
  readonly params: unknown;
  readonly rowLabel?: string | undefined;
}

/** The Chinese sentence of a finding, whether the server or this browser found it. */
export function findingSentence({ code, params, rowLabel }: AnyFinding): string {
  const sentence = (findingSentences as Readonly<Record<string, (params: never) => string>>)[code];
  const text = sentence?.(params as never) ?? '这一项需要核对，请与本次工作的联系人联系。';
  return rowLabel ? `${rowLabel}：${text}` : text;
}
